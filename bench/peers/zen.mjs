// GoRules ZEN: the model as a graph of one expression node.
// usage: node zen.mjs KNOWLEDGE_BASE FILE

import { ZenEngine } from '@gorules/zen-engine'
import { asLists, batch, choose, load } from './model.mjs'

const model = load(process.argv[2])
const { alternatives, base, options, rules } = model
const questions = Object.keys(options)
const variable = (question) => `answers["${question}"]`
const chosen = (question, option) => `("${option}" in ${variable(question)})`

const sum = (i) =>
  [
    base[i],
    ...questions.flatMap((question) =>
      Object.entries(options[question])
        .filter(([, row]) => row[i] !== 0)
        .map(([option, row]) => `(${chosen(question, option)} ? ${row[i]} : 0)`),
    ),
  ].join(' + ')

function expression(condition) {
  if (condition.not) return `not (${expression(condition.not)})`
  if (condition.all) return condition.all.map((part) => `(${expression(part)})`).join(' and ')
  if (condition.any) return condition.any.map((part) => `(${expression(part)})`).join(' or ')
  return [condition.is].flat().map((option) => chosen(condition.question, option)).join(' or ')
}
const firing = ({ when, unless }) =>
  unless ? `(${expression(when)}) and not (${expression(unless)})` : expression(when)

const expressions = [
  ...base.map((_, i) => ({ id: `p${i}`, key: `p${i}`, value: sum(i) })),
  ...rules.map((rule, i) => ({ id: `r${i}`, key: `r${i}`, value: firing(rule) })),
]
const graph = {
  nodes: [
    { id: 'input', type: 'inputNode', name: 'input', content: {} },
    { id: 'sums', type: 'expressionNode', name: 'sums', content: { expressions } },
    { id: 'output', type: 'outputNode', name: 'output', content: {} },
  ],
  edges: [
    { id: 'in', sourceId: 'input', targetId: 'sums', type: 'edge' },
    { id: 'out', sourceId: 'sums', targetId: 'output', type: 'edge' },
  ],
}
const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)))

await batch(process.argv[3], model, async (answers) => {
  const { result } = await decision.evaluate({ answers: asLists(questions, answers) })
  const points = base.map((_, i) => result[`p${i}`])
  const excluded = alternatives.map(() => false)
  let outside = null
  rules.forEach((rule, i) => {
    if (!result[`r${i}`]) return
    if (rule.outside) outside ??= rule.outside
    else for (const a of rule.out) excluded[a] = true
  })
  return { points, divisor: points.at(-1), choice: choose(alternatives, points, excluded, outside) }
})
