# usage: jq --compact-output --slurpfile kb KNOWLEDGE_BASE --from-file sum.jq FILE

def list: if . == null then [] elif type == "array" then . else [.] end;

def holds($answers):
  . as $condition
  | if .not then .not | holds($answers) | not
    elif .all then all(.all[]; holds($answers))
    elif .any then any(.any[]; holds($answers))
    else any($answers[.question] | list[]; . as $o | any($condition.is | list[]; . == $o))
    end;

def fires($answers):
  .unless as $unless | (.when | holds($answers)) and ($unless == null or ($unless | holds($answers) | not));

$kb[0] as $kb
| ($kb.criteria | map({(.id): .}) | add) as $criteria
| ($kb.questions | map({(.id): (.options | map({(.id): (.effects // [])}) | add)}) | add) as $effects
| .answers as $answers
| ([$kb.criteria[] | select(.base_weight > 0) | {weight: .base_weight, ratings}]
   + [$answers | to_entries[] | .key as $q | .value | list[] | $effects[$q][.][]
      | {weight, ratings: (.ratings // $criteria[.criterion].ratings)}]) as $terms
| (reduce $terms[] as $t ({}; reduce ($t.ratings | to_entries[]) as $r (.; .[$r.key] += $t.weight * $r.value))) as $points
| ($terms | map(.weight) | add) as $divisor
| [($kb.rules // [])[] | select(.exclude or .prefer_outside) | select(fires($answers))] as $fired
| [$fired[] | .exclude | values] as $out
| [$kb.alternatives[] | select(([.id] + (.members // [])) as $parts | any($out[]; . as $o | any($parts[]; . == $o)) | not) | .id] as $eligible
| ([$fired[] | .prefer_outside | values][0]) as $outside
| ([$eligible[] | {id: ., points: $points[.]}] | sort_by(-.points)) as $ranked
| {
    id,
    choice: (if $outside then $outside
             elif ($ranked | length) == 0 then null
             elif ($ranked | length) > 1 and $ranked[0].points == $ranked[1].points then null
             else $ranked[0].id end),
    scores: ($points | map_values(((. * 10 / $divisor) + 0.5 | floor) / 10))
  }
