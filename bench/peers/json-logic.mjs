// json-logic-engine: the model as compiled JSON Logic.
// usage: node json-logic.mjs KNOWLEDGE_BASE FILE

import { LogicEngine } from 'json-logic-engine'
import { asLists, batch, choose, load } from './model.mjs'

const model = load(process.argv[2])
const { alternatives, base, options, rules } = model
const questions = Object.keys(options)
const engine = new LogicEngine()

const chosen = (question, option) => ({ in: [option, { var: question }] })

const sums = base.map((start, i) => ({
  '+': [
    start,
    ...questions.flatMap((question) =>
      Object.entries(options[question])
        .filter(([, row]) => row[i] !== 0)
        .map(([option, row]) => ({ if: [chosen(question, option), row[i], 0] })),
    ),
  ],
}))

function logic(condition) {
  if (condition.not) return { '!': [logic(condition.not)] }
  if (condition.all) return { and: condition.all.map(logic) }
  if (condition.any) return { or: condition.any.map(logic) }
  return { or: [condition.is].flat().map((option) => chosen(condition.question, option)) }
}
const firing = ({ when, unless }) => (unless ? { and: [logic(when), { '!': [logic(unless)] }] } : logic(when))

const addUp = sums.map((sum) => engine.build(sum))
const judges = rules.map((rule) => ({ ...rule, fires: engine.build(firing(rule)) }))

await batch(process.argv[3], model, (answers) => {
  const data = asLists(questions, answers)
  const points = addUp.map((sum) => sum(data))
  const excluded = alternatives.map(() => false)
  let outside = null
  for (const rule of judges) {
    if (!rule.fires(data)) continue
    if (rule.outside) outside ??= rule.outside
    else for (const i of rule.out) excluded[i] = true
  }
  return { points, divisor: points.at(-1), choice: choose(alternatives, points, excluded, outside) }
})
