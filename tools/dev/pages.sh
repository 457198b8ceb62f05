# shellcheck shell=bash
# The kept pages and what judges them: shared by ./dev pages and ./dev check.

pages=target/pages
judges=tools/pages

# provide_judges [all]: installs what tools/pages pins, unless it is there; "all" with pa11y besides.
provide_judges() {
  local leave_out=(--omit=optional)
  local mark=$judges/node_modules/.judges
  if [[ ${1:-} == all ]]; then
    leave_out=()
    mark=$judges/node_modules/.all-judges
  fi
  command -v npm >/dev/null || say_and_stop "The pages are judged by programs from npm, and there is no npm here: install Node.js 20.19 or newer."
  if newer_than "$mark" "$judges/package-lock.json"; then
    local attempt
    for attempt in 1 2 3; do
      if (cd "$judges" && PUPPETEER_SKIP_DOWNLOAD=1 show npm ci --no-audit --no-fund --loglevel=error ${leave_out[@]+"${leave_out[@]}"} >/dev/null); then
        break
      fi
      ((attempt < 3)) || say_and_stop "npm could not install what judges the pages: the lines above say why."
      sleep 5
    done
    touch "$judges/node_modules/.judges" "$mark"
  fi
}

# validate_pages: html-validate over the pages that the journeys kept.
validate_pages() {
  [[ -d $pages/served && -d $pages/shown ]] || say_and_stop "The journeys have kept no pages yet: run ./dev pages --walk."
  node "$judges/validate.mjs" "$pages"
}
