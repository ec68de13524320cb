#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: bare-system.sh EMPTY_FOLDER
# Makes a bare system of this machine's release in the folder, clones the last commit into it,
# and runs the two commands of the README there, each twice. Needs root and debootstrap.
set -euo pipefail
if [[ $# -ne 1 || $EUID -ne 0 ]]; then
  echo "usage (as root): $0 EMPTY_FOLDER" >&2
  exit 2
fi
repository=$(cd "$(dirname "$0")/.." && pwd)
root=$(realpath -m "$1")/root
mkdir -p "$root"

source /etc/os-release
components=main
[[ $ID == ubuntu ]] && components=main,universe
# The mirror that this machine uses for its own release.
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
  awk -v release="$VERSION_CODENAME" '$2 == release { print $1; exit }')
if [[ -z $mirror ]]; then
  echo "apt knows no mirror for $VERSION_CODENAME; run apt-get update first" >&2
  exit 1
fi

seconds() {  # runs a command, prints what it took
  local begin=$SECONDS
  "${@:2}"
  echo "== $1: $((SECONDS - begin)) s"
}

bootstrap() {
  debootstrap --variant=minbase --components="$components" \
    "$VERSION_CODENAME" "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log" >&2; return 1; }
}

# What this machine needs to reach the mirror, the new system needs too.
copy_network() {
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  apt-config dump | grep -E '^Acquire::(http|https|Check-)' >"$root/etc/apt/apt.conf.d/90host" || true
  if [[ -f /etc/ssl/certs/ca-certificates.crt ]]; then
    mkdir -p "$root/etc/ssl/certs" "$root/usr/local/share/ca-certificates"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    cp -rL /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
  fi
}

# A clean environment apart from the proxies, without a locale, as in a container.
inside() {
  local variables=() name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [[ -n ${!name:-} ]] && variables+=("$name=${!name}")
  done
  chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    "${variables[@]}" bash -c "cd /isnad && $1"
}

seconds "bare $VERSION_CODENAME" bootstrap
copy_network
git clone --quiet --no-hardlinks "$repository" "$root/isnad"
mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT

for command in scripts/build.sh scripts/test.sh; do
  seconds "$command" inside "$command"
  seconds "$command again" inside "$command"
done
echo "Done. Remove $root when it is no longer needed."
