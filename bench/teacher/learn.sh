#!/usr/bin/env bash
# Learns the models of English names, parts of speech and dependencies anew, byte for byte: takes the texts that may teach, has NLP4J
# label them (Apache-2.0; fetches 261 MB, needs 8 GB of memory and about half an hour of one core), and learns from the labels.
#   bench/teacher/learn.sh DATA    DATA is the folder that holds stories/, pages/ and language/
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
stemma=$here/../../stemma
data=$1
work=$here/target
models=$here/../../core/src/main/resources/org/stemma/core/text
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work"

"$stemma" bench teaching-text "$work/sentences.txt" 5897 "$data"/stories/{leads,allsides,briefs,ecbplus}.jsonl "$data"/pages/{naeb,wcxb}/gold.jsonl
mvn -B -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib"
"$java" -Xmx6g -cp "$work/lib/*" "$here/Teacher.java" "$here/teacher.xml" "$work/sentences.txt" "$work/labels.txt"
"$java" -Xmx3g -cp "$work/lib/*" "$here/Clusters.java" "$models/clusters.en.gz"
"$stemma" bench train-names "$models/names.en.model" "$data/language/names_free.bio.gz" "$work/labels.txt"
"$stemma" bench train-tags "$models/tags.en.model" "$work/labels.txt"
"$stemma" bench train-parser "$models" "$work/labels.txt"
