# shellcheck shell=bash
# The mail server that one test sends through.

# provide_mail_server: installs Postfix, without setting it up or starting it, when there is none and it can; otherwise says what is
# missing and goes on.
provide_mail_server() {
  if [[ -x /usr/sbin/postfix ]] || command -v postfix >/dev/null; then
    return
  fi
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    as_root=(sudo -n)
  fi
  if command -v apt-get >/dev/null && ${as_root[@]+"${as_root[@]}"} true 2>/dev/null; then
    printf 'Installing Postfix, which a test sends through …\n' >&2
    printf 'postfix postfix/main_mailer_type select No configuration\n' |
      ${as_root[@]+"${as_root[@]}"} debconf-set-selections || true
    local attempt
    for attempt in first second; do
      if show ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends postfix >/dev/null; then
        return
      fi
      [[ $attempt == second ]] || show ${as_root[@]+"${as_root[@]}"} apt-get update -qq || true
    done
  fi
  printf 'There is no Postfix and it could not be installed: the test that needs it will say so.\n' >&2
}
