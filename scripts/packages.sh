# SPDX-License-Identifier: Apache-2.0
# Sourced by the other scripts: the packages of Debian 12 or Ubuntu that Isnad needs.

build_packages=(
  g++ cmake ninja-build
  libboost-dev libicu-dev rapidjson-dev libfmt-dev zlib1g-dev libzstd-dev libbz2-dev
  libsqlite3-dev
  libcli11-dev doctest-dev
)
test_packages=(
  raptor2-utils python3-rdflib python3-pip
  python3 python3-jsonschema python3-networkx python3-scipy
  python3-igraph python3-graph-tool libxml2-utils
  libboost-graph-dev graphviz
  pkgconf groff-base zsh fish
)

# Prints the packages among the arguments that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    if [[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]]; then
      echo "$package"
    fi
  done
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Not root and no sudo. As root, run: $*" >&2
    return 1
  fi
}

# Installs what is missing among the arguments; touches nothing when nothing is.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -eq 0 ]] && return 0
  if ! command -v apt-get >/dev/null; then
    echo "Please install: ${missing[*]} (names as in Debian 12)" >&2
    return 1
  fi
  echo "Installing: ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"
}
