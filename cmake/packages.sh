# shellcheck shell=bash disable=SC2034
# Debian packages that konkurs needs, by what they are needed for. Sourced by ./konkurs and ./check.
#   need_packages GROUP …   installs what is missing of the groups, says so on stderr, returns 1 when it can't

packages_build=(g++ cmake ninja-build
  libgmp-dev libmpfr-dev libutf8proc-dev libyaml-cpp-dev nettle-dev libsodium-dev libsqlite3-dev libfmt-dev libspdlog-dev
  libboost-program-options-dev nlohmann-json3-dev libqrcodegencpp-dev)
packages_test=(catch2 clang-format-16 clang-tidy-16 python3 python3-yaml tzdata python3-jsonschema strace mold)
packages_package=(scdoc dpkg-dev file)

# What each group is for, as the messages say it.
purpose_build=('для сборки программы' 'to build the program')
purpose_test=('для проверок ./check' 'for the checks of ./check')
purpose_package=('для пакета .deb и справки man' 'for the .deb package and the man page')

say() { printf '%s\n' "$@" >&2; }

# Names of the group's packages that are not installed, one per line.
missing_packages() {
  local -n wanted=packages_$1
  dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null \
    | sed -n 's/^installed //p' | sort -u | comm -13 - <(printf '%s\n' "${wanted[@]}" | sort -u)
}

install_packages() {
  local as_root=() command="apt-get install -y --no-install-recommends $*"
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say 'Нет прав администратора и нет sudo. Пусть администратор выполнит:' \
          'Neither root nor sudo. Ask an administrator to run:' "  apt-get update && $command"
      return 1
    fi
    as_root=(sudo)
  fi
  local log
  log=$(mktemp)
  # A fresh machine has no package lists; an old one may have stale lists: then once more after an update.
  if apt_get install -y --no-install-recommends "$@" ||
     { apt_get update && apt_get install -y --no-install-recommends "$@"; }; then
    rm -f "$log"
    return 0
  fi
  cat "$log" >&2
  rm -f "$log"
  say 'Пакеты не установились (вывод apt-get выше). Команда:' 'Packages failed to install (see apt-get above). Command:' \
      "  $command"
  return 1
}

# Of install_packages: runs as its user, writes into its log.
apt_get() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -o DPkg::Lock::Timeout=600 "$@" >"$log" 2>&1; }

need_packages() {
  if ! command -v dpkg-query >/dev/null; then
    return 0  # Not Debian: CMake says what it does not find.
  fi
  local group missing
  for group in "$@"; do
    mapfile -t missing < <(missing_packages "$group")
    [ ${#missing[@]} = 0 ] && continue
    local -n purpose=purpose_$group
    say "Устанавливаю ${purpose[0]}: ${missing[*]}" "Installing ${purpose[1]}: ${missing[*]}"
    install_packages "${missing[@]}" || return 1
  done
}
