// Plain JavaScript, as quick as it can be written without obscuring it: rows made once, a sum for each line.
// usage: node plain.mjs KNOWLEDGE_BASE FILE

import { readFileSync } from 'node:fs'
import { choose, fires, load, result } from './model.mjs'

const model = load(process.argv[2])
const { alternatives, base, options, rules } = model
const width = base.length
const points = new Float64Array(width)
const excluded = new Array(alternatives.length)

function addOption(rows, option) {
  const row = rows[option]
  for (let i = 0; i < width; i++) points[i] += row[i]
}

function decide(answers) {
  points.set(base)
  for (const question in answers) {
    const answer = answers[question]
    if (typeof answer === 'string') addOption(options[question], answer)
    else for (const option of answer) addOption(options[question], option)
  }
  excluded.fill(false)
  let outside = null
  for (const rule of rules) {
    if (!fires(rule, answers)) continue
    if (rule.outside) outside ??= rule.outside
    else for (const i of rule.out) excluded[i] = true
  }
  return choose(alternatives, points, excluded, outside)
}

let results = ''
for (const line of readFileSync(process.argv[3], 'utf8').split('\n')) {
  if (line === '') continue
  const { id, answers } = JSON.parse(line)
  const choice = decide(answers)
  results += result(model, id, choice, points, points[width - 1])
}
process.stdout.write(results)
