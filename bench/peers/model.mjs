// The decision of a knowledge base as numbers and conditions, for engines that are to make the same choice.

import { readFileSync } from 'node:fs'

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Points of each alternative, and the sum of the weights, that a weight under these ratings adds. */
function row(alternatives, weight, ratings) {
  return [...alternatives.map((id) => weight * ratings[id]), weight]
}

function add(sums, more) {
  more.forEach((value, i) => (sums[i] += value))
  return sums
}

/** Reads a knowledge base: `base` and `options[question][option]` are rows, rules stand in file order. */
export function load(path) {
  const kb = JSON.parse(readFileSync(path, 'utf8'))
  const alternatives = kb.alternatives.map(({ id }) => id)
  const zero = () => new Array(alternatives.length + 1).fill(0)
  const criteria = Object.fromEntries(kb.criteria.map((criterion) => [criterion.id, criterion]))
  const base = kb.criteria
    .filter(({ base_weight: weight }) => weight > 0)
    .reduce((sums, { base_weight: weight, ratings }) => add(sums, row(alternatives, weight, ratings)), zero())
  const options = {}
  for (const question of kb.questions) {
    options[question.id] = {}
    for (const option of question.options) {
      options[question.id][option.id] = (option.effects ?? []).reduce(
        (sums, { criterion, weight, ratings }) =>
          add(sums, row(alternatives, weight, ratings ?? criteria[criterion].ratings)),
        zero(),
      )
    }
  }
  const members = Object.fromEntries(kb.alternatives.map(({ id, members }) => [id, members ?? []]))
  const rules = (kb.rules ?? []).flatMap(({ when, unless, exclude, prefer_outside: outside }) => {
    if (exclude === undefined && outside === undefined) return []
    const out = alternatives.flatMap((id, i) => (id === exclude || members[id].includes(exclude) ? [i] : []))
    return [{ when, unless, outside, out }]
  })
  return { alternatives, base, options, rules }
}

/** Does a condition hold? `answers[question]` is an option, a list of them, or missing. */
export function holds(condition, answers) {
  if (condition.not) return !holds(condition.not, answers)
  if (condition.all) return condition.all.every((part) => holds(part, answers))
  if (condition.any) return condition.any.some((part) => holds(part, answers))
  const chosen = list(answers[condition.question])
  return list(condition.is).some((option) => chosen.includes(option))
}

export const fires = (rule, answers) => holds(rule.when, answers) && !(rule.unless && holds(rule.unless, answers))

/** The id of the choice from points per alternative, who is out, and the outside option if one was preferred. */
export function choose(alternatives, points, excluded, outside) {
  if (outside) return outside
  let best = -1
  let tie = false
  for (let i = 0; i < alternatives.length; i++) {
    if (excluded[i]) continue
    if (best < 0 || points[i] > points[best]) {
      best = i
      tie = false
    } else if (points[i] === points[best]) {
      tie = true
    }
  }
  return best < 0 || tie ? null : alternatives[best]
}

/** Answers with a list for every question: what engines without a notion of "missing" need. */
export function asLists(questions, answers) {
  return Object.fromEntries(questions.map((question) => [question, list(answers[question])]))
}

/** Runs `decide(answers)` on every line of a file; writes id, choice and scores. */
export async function batch(path, model, decide) {
  const results = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { id, answers } = JSON.parse(line)
    const { points, divisor, choice } = await decide(answers)
    results.push(result(model, id, choice, points, divisor))
  }
  process.stdout.write(results.join(''))
}

export function result({ alternatives }, id, choice, points, divisor) {
  const scores = alternatives.map((name, i) => `"${name}":${Math.floor((points[i] * 10) / divisor + 0.5) / 10}`)
  return `{"id":${id},"choice":${choice === null ? null : `"${choice}"`},"scores":{${scores}}}\n`
}
