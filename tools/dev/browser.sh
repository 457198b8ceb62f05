# shellcheck shell=bash
# The browser the journeys walk through.

# provide_browser: installs Chromium when there is none and it can; otherwise says what is missing and goes on.
provide_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
      return
    fi
  done
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    as_root=(sudo -n)
  fi
  if command -v apt-get >/dev/null && ${as_root[@]+"${as_root[@]}"} true 2>/dev/null; then
    printf 'Installing Chromium, which the journeys need …\n' >&2
    show ${as_root[@]+"${as_root[@]}"} apt-get update -qq || true
    if show ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends chromium >/dev/null; then
      return
    fi
  fi
  printf 'There is no Chromium and it could not be installed: the journeys will say so.\n' >&2
}
