# shellcheck shell=bash
# Shared by ./fairlead, ./dev and the scripts in tools/: finding Java and Maven, saying what is wrong.

needed_java=25

# say_and_stop SENTENCE: one plain sentence on standard error, exit code 1 (did not hold).
say_and_stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

# wrong_use SENTENCE: one plain sentence on standard error, exit code 2 (wrong use).
wrong_use() {
  printf '%s\n' "$1" >&2
  exit 2
}

# java_release HOME: the feature release of a JDK, read from its release file; 0 when it is none.
java_release() {
  local version=''
  if [[ -x "$1/bin/java" && -r "$1/release" ]]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  printf '%s' "${version:-0}"
}

# java_places: homes that may hold a JDK, the ones somebody asked for first.
java_places() {
  printf '%s\n' "${FAIRLEAD_JAVA_HOME:-}" "${JAVA_HOME:-}"
  printf '%s\n' /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home | sort -Vr
  local on_path
  if on_path=$(command -v java); then
    dirname "$(dirname "$(readlink -f "$on_path")")"
  fi
}

# find_java: sets and exports JAVA_HOME to the first JDK that is new enough and can compile.
find_java() {
  local home
  while IFS= read -r home; do
    if [[ -n "$home" && -x "$home/bin/javac" && $(java_release "$home") -ge $needed_java ]]; then
      export JAVA_HOME=$home
      return
    fi
  done < <(java_places 2>/dev/null)
  say_and_stop "Fairlead needs a JDK $needed_java or newer and found none: install one and point JAVA_HOME at it."
}

# find_maven: sets MAVEN to a Maven that works.
find_maven() {
  if [[ -n "${MAVEN_HOME:-}" && -x "$MAVEN_HOME/bin/mvn" ]]; then
    MAVEN=$MAVEN_HOME/bin/mvn
  elif MAVEN=$(command -v mvn); then
    :
  else
    say_and_stop "Building Fairlead needs Apache Maven 3.9 or newer and found none: install it, or point MAVEN_HOME at it."
  fi
}

# show COMMAND...: prints a command, then runs it.
show() {
  printf '+ %s\n' "$*" >&2
  "$@"
}

# maven ARGUMENTS...: runs Maven quietly, without the warnings its own libraries cause on new JDKs.
maven() {
  show "$MAVEN" -q -B -ntp "$@" 2> >(grep -Ev 'WARNING: .*(sun\.misc\.Unsafe|terminally deprecated|Please consider reporting|restricted method|native access|jansi|will be removed|will be blocked)' >&2)
}

# newer_than FILE PATH...: whether anything below the paths is newer than the file, or the file is absent.
newer_than() {
  local file=$1
  shift
  [[ ! -e "$file" || -n $(find "$@" -newer "$file" -print -quit 2>/dev/null) ]]
}

# build_with_tests: makes the jar and the compiled tests, unless nothing has changed since they were made.
build_with_tests() {
  if newer_than target/fairlead.jar pom.xml src || [[ ! -d target/test-classes ]]; then
    find_maven
    maven -DskipTests package || say_and_stop "Fairlead could not be built: the lines above say why."
    touch target/fairlead.jar
  fi
}
