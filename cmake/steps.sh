# Shared by ./start, ./test and .ci/run: steps that say what they do and how long they took.

started=$SECONDS

# step "What it does" command arguments...: prints both, runs it, and stops everything if it fails.
step() {
    local title=$1 before=$SECONDS log
    shift
    log=$(mktemp)
    printf '  %-44s ' "$title"
    if "$@" >"$log" 2>&1; then
        printf '%4d s\n' $((SECONDS - before))
        rm -f "$log"
    else
        printf 'failed\n\n'
        tail -n 60 "$log"
        printf '\nThe whole output: %s\n' "$log"
        exit 1
    fi
}

# The names in packages.txt for the purposes given.
packages_for() {
    awk -v wanted=" $* " '!/^#/ && NF && index(wanted, " " $1 " ") { print $2 }' packages.txt
}

# What is installed, one name a line, with the names that one package provides for another (npm within nodejs).
installed_packages() {
    dpkg-query -W -f='${db:Status-Abbrev},${Package}, ${Provides}\n' | awk -F, '
        $1 == "ii " { for (i = 2; i <= NF; ++i) { sub(/^ +/, "", $i); sub(/ .*/, "", $i); if ($i != "") print $i } }'
}

# Installs what packages.txt lists for the purposes given and is not there yet, as root or with sudo.
install_packages() {
    local missing=() package installed sudo=
    installed=$(installed_packages)
    for package in $(packages_for "$@"); do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "These Debian packages are missing, and installing them needs root or sudo: ${missing[*]}"
            return 1
        }
        sudo=sudo
    fi
    $sudo apt-get update
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y --no-install-recommends "${missing[@]}"
}

# What the web pages look like (run) and are tested with (test): exactly what package-lock.json names, and no script of theirs is run.
# What is there already is left alone.
install_node_modules() {
    local wanted have=node_modules/.installed omit=()
    wanted=$(sha256sum <package-lock.json)
    [ "$1" = test ] || omit=(--omit=dev)
    if [ -e $have ] && grep -qxF "$wanted $1" $have; then return 0; fi
    npm ci --ignore-scripts --no-audit --no-fund "${omit[@]}"
    { echo "$wanted run"; [ "$1" != test ] || echo "$wanted test"; } >$have
}

build_release() { cmake --workflow --preset release; }
