#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: install_test.sh BUILD_DIR COMPILER
# Installs a build into an empty folder and uses it from outside the tree, as strangers would: by
# CMake and by pkg-config, static and shared, and as a folder of another project. Then looks at
# what was installed.
set -euo pipefail
build=$1
compiler=$2
here=$(cd "$(dirname "$0")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

fail() {
  echo "install_test: $*" >&2
  exit 1
}

# consume_cmake NAME CMAKE_ARGUMENT...: the consumer, configured and built.
configure() {
  cmake -S "$here/consumer" -B "$work/$1" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/prefix" "${@:2}" >"$work/$1.log" ||
    { cat "$work/$1.log" >&2; fail "cannot configure the consumer: $1"; }
}
uses_shared() { readelf -d "$1" | grep -q 'NEEDED.*\[libisnad\.so'; }

cmake --install "$build" --prefix "$work/prefix" >/dev/null
library=$(find "$work/prefix" -name libisnad.so)
folder=$(dirname "$library")
"$work/prefix/bin/isnad" --version
for file in man/man1/isnad-path.1 bash-completion/completions/isnad zsh/site-functions/_isnad \
  fish/vendor_completions.d/isnad.fish; do
  [[ -s $work/prefix/share/$file ]] || fail "share/$file is missing"
done

for kind in static shared; do
  configure "$kind" -DCONSUMER_KIND=$kind
  cmake --build "$work/$kind" >/dev/null
  "$work/$kind/consumer" >/dev/null || fail "the consumer found no visit: $kind"
done
uses_shared "$work/static/consumer" && fail "the static consumer needs libisnad.so"
uses_shared "$work/shared/consumer" || fail "the shared consumer does not use libisnad.so"

# The prefix is moved first, for the file to be right wherever it is.
mv "$work/prefix" "$work/moved"
folder=${folder/"$work/prefix"/"$work/moved"}
by_pkg_config() {  # by_pkg_config NAME OPTION...
  PKG_CONFIG_PATH="$folder/pkgconfig" pkg-config "${@:2}" --cflags --libs isnad |
    xargs "$compiler" -std=c++20 "$here/consumer/main.cpp" -o "$work/$1"
}
by_pkg_config pc_shared
LD_LIBRARY_PATH="$folder" "$work/pc_shared" >/dev/null || fail "the consumer by pkg-config: shared"
mkdir "$work/kept"
mv "$folder"/libisnad.so* "$work/kept"
by_pkg_config pc_static --static
"$work/pc_static" >/dev/null || fail "the consumer by pkg-config: static"
mv "$work"/kept/* "$folder"

# As a part of another project: only the library, and no tests or rules to install of ours.
configure part -DCONSUMER_SOURCE="$source_dir"
cmake --build "$work/part" --target CMakeFiles/consumer.dir/main.cpp.o >/dev/null
targets=$(ninja -C "$work/part" -t targets all)
grep -q '^libisnad\|^isnad/libisnad' <<<"$targets" || fail "no library in the other project"
grep -E '^(isnad_cli|graph_test|isnad_shared|bench_graph): ' <<<"$targets" &&
  fail "targets of ours in another project"

# All headers in one source, with nothing else on the path.
(cd "$work/moved/include/isnad" && find . -name '*.h' | sort | sed 's|^\./\(.*\)|#include "\1"|') \
  >"$work/all.cpp"
"$compiler" -std=c++20 -fsyntax-only -I "$work/moved/include/isnad" "$work/all.cpp"

readelf -d "$folder/libisnad.so" | grep -q 'SONAME.*\[libisnad\.so\.[0-9]*\.[0-9]*\]' ||
  fail "libisnad.so has no name with a version"
nm -D --defined-only "$folder/libisnad.so" | cut -c 20- | sort >"$work/exported"
grep -q '^_ZN5isnad12merge_claims' "$work/exported" || fail "libisnad.so exports no merge_claims"
# By their mangled names.
grep -vE '^_Z(NK?|T[ISV]N)5isnad' "$work/exported" && fail "names above are not of isnad"
# No global state: nothing runs when the library is loaded, and what may be written is made once, at
# its first use, and so has a guard, or belongs to one thread (.tbss). Constants that hold pointers
# lie there too: they are told by the k in their names.
readelf -SW "$folder/libisnad.a" | grep '\.init_array' && fail "code that runs at loading"
objdump -t "$folder/libisnad.a" | grep ' O \.\(data\|bss\)' |
  awk '!/\.data\.rel\.ro|DW\.ref|\.data.*[0-9]k[A-Z][A-Za-z0-9]*E$/ { print $NF }' |
  sort >"$work/writable"
sed -n 's/^_ZGV/_Z/p' "$work/writable" >"$work/made_once"
grep -v '^_ZGV' "$work/writable" | grep -vxFf "$work/made_once" && fail "global state above"

# Nothing that was installed may point back into the source or build folder. A path begins behind
# something that is no part of a path: a tree at /isnad is not lib/cmake/isnad.
quoted() { printf '%s' "$1" | sed 's/[][\.*^$+?(){}|/]/\\&/g'; }
before='(^|[^][:alnum:]_.}/-])'
if grep -arlE "$before($(quoted "$source_dir")|$(quoted "$build"))(/|\$|[^[:alnum:]_.-])" \
  "$work/moved"; then
  fail "the files above name $source_dir or $build"
fi
