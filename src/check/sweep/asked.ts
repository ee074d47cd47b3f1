// What is asked of lines, and the answers: which questions of which regimes, each with its tree, and what nobody states. Kept by
// the engine from chunk to chunk.
import { unstatedFacts } from "../check.ts";
import type { Engine, RegimeQuestion } from "../engine.ts";
import { determine } from "../determine.ts";
import type { Answered } from "../draft.ts";
import type { Subject } from "../subject.ts";
import type { FactPath } from "../../base/facts.ts";
import { Derived } from "../trace.ts";
import type { Memory } from "./coded-lines.ts";
import { asStated, Looks, LookTree, type View } from "./look-tree.ts";

/** A question with the tree of its answers: numbers into `Asked.answers`. */
export interface AskedQuestion {
  readonly authority: string;
  readonly tree: LookTree;
}

type FactSets = readonly (readonly FactPath[])[];

export interface Asked {
  readonly memory: Memory;
  /** Lists of questions; `agendaTree` finds the number of a line's. */
  readonly agendas: readonly (readonly AskedQuestion[])[];
  readonly agendaTree: LookTree;
  readonly answers: readonly Answered[];
  /** Facts that every complete picture has and nobody states; `unstatedTree` finds the number of a line's. */
  readonly unstated: readonly FactSets[];
  readonly unstatedTree: LookTree;
}

export function createAsked(engine: Engine): Asked {
  const memory: Memory = { looks: new Looks(), worked: new Map() };
  const { looks } = memory;
  const answers = new Kept<Answered>();
  const questions = new Map<string, AskedQuestion>();
  const asks = engine.regimes.map((regime) => {
    const { view, ...direct } = regime;
    const views = new Map<string, View>();
    return (one: RegimeQuestion): AskedQuestion => {
      const key = `${engine.regimes.indexOf(regime)} ${one.question} ${one.authority}`;
      let found = questions.get(key);
      if (!found) {
        let seen = views.get(one.question) ?? asStated;
        if (view && seen === asStated)
          views.set(one.question, (seen = (subject) => view(subject, one.question, engine)));
        const work = (subject: Subject): number => {
          const { answered } = determine(engine, direct, one, subject);
          return answers.number(JSON.stringify([answered.said, answered.may]), () => answered);
        };
        questions.set(key, (found = { authority: one.authority, tree: new LookTree(looks, seen, work) }));
      }
      return found;
    };
  });
  const questionsOf = engine.regimes.map(
    (regime) => new Derived<readonly RegimeQuestion[]>((subject) => regime.questions(subject, engine), JSON.stringify),
  );
  const unsaid = new Derived<FactSets>((subject) => unstatedFacts(subject, true), JSON.stringify);
  const agendas = new Kept<readonly AskedQuestion[]>();
  const unstated = new Kept<FactSets>();
  return {
    memory,
    answers: answers.all,
    agendas: agendas.all,
    agendaTree: new LookTree(looks, asStated, (subject) => {
      const asked = questionsOf.flatMap((questions, at) => questions.of(subject).map((one) => ({ at, one })));
      return agendas.number(JSON.stringify(asked), () =>
        asked.map(({ at, one }) => (asks[at] as (typeof asks)[number])(one)),
      );
    }),
    unstated: unstated.all,
    unstatedTree: new LookTree(looks, asStated, (subject) => {
      const facts = unsaid.of(subject);
      return unstated.number(JSON.stringify(facts), () => facts);
    }),
  };
}

/** Values numbered by what tells them apart. */
class Kept<Value> {
  readonly all: Value[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string, make: () => Value): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.all.push(make()) - 1));
    return number;
  }
}
