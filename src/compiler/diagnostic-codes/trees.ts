import type { CodeEntries } from './entry.ts'

/** Decision trees that lose text, or leave readers without an outcome. */
export const treeCodes = {
  'unsure-condition': {
    severity: 'info',
    means:
      'A sentence that seems to turn the walk, and whose condition, target, negation or else clause is not understood; one that tells only some readers to do something; or one that offers another way than the sentence before it. It stays in its step and no question is asked.',
    fix: 'Name a step or heading that exists, with a condition and an else clause that are plain, or add the lines of the message to the flow file, with the ways that are right. Where every reader may decide alone, nothing is to do.',
    example: 'Si le voyant est rouge, passez à l’étape 12. (of six)',
  },
  'unknown-contact': {
    severity: 'info',
    means:
      'A stop, a condition or a last resort that names somebody whom the compiler does not know. The walk ends with the outcome of the article, which may be somebody else.',
    fix: 'Add the name to `people` in `words.yaml`, with its outcome and its phone.',
    example: 'Arrêtez-vous et appelez la cellule Kiwi.',
  },
  'unsure-shape': {
    severity: 'info',
    means: 'Sections, bullets, lists or a table that may be read in two ways, with nearly the same evidence for both.',
    fix: 'Look at the tree. Where the other reading is right, add the lines of the message to the flow file.',
    example: 'three headings that are tasks and may be phases of one job',
  },
  'long-title': {
    severity: 'info',
    means:
      'A title of more than 60 letters without a clause that could be its heading. The heading ends in “…” after the last word that fits; the whole title stands below it.',
    fix: 'Say first what to do, in at most 60 letters, then how: after a comma, a colon or a full stop. Or write the heading in the flow file, under `headings` of its section. Nothing is to do where the heading reads well.',
    example: '1. Ouvrez le dernier journal de la passerelle de la nouvelle salle des machines.',
  },
  'call-title-not-a-title': {
    severity: 'info',
    means:
      'A link in the middle of a sentence that leads to another guide: its words are no title. The screen has the title of that guide, where it is in the content.',
    fix: 'Use the title of the other article as the text of the link.',
    example: 'Votre organisation peut [exiger un deuxième badge](second-badge.md).',
  },
  'same-answers': {
    severity: 'info',
    means: 'A question whose answers all lead to one screen. Nothing is asked: the text is shown.',
    fix: 'Give the answers texts of their own, or leave the question out.',
    example: 'four messages that all say: contact your administrator',
  },
  'question-without-a-question': {
    severity: 'info',
    means:
      'A condition at which the walk branches, of which the compiler can make no question: it has two clauses, or more words than a heading has room for. The screen asks whether the condition holds, and shows it.',
    fix: 'Word the question with the line of the message in the flow file.',
    example: 'Si vous avez changé le mot de passe, mais que l’alerte reste, redémarrez.',
  },
  'answers-alike': {
    severity: 'info',
    means:
      'Answers to one question that a reader cannot tell apart at a glance: they begin with the same words, or name the same code.',
    fix: 'Give them words that begin with the difference, in `answers` of the flow file.',
    example: 'Si l’appareil est à vous … and Si l’appareil est à l’entreprise …',
  },
  'lost-answer': {
    severity: 'error',
    means: 'Two answers of one screen that the walk cannot tell apart.',
    fix: 'Report it with the article.',
    example: 'none is known',
  },
  'way-to-superseded': {
    severity: 'error',
    means: 'A way of the walk leads to a screen that a correction has taken out of it.',
    fix: 'Report it with the article and its flow file.',
    example: 'none is known',
  },
  'lost-text': {
    severity: 'warning',
    means: 'Words of a section that no screen shows.',
    fix: 'Report it with the article: a compiler that loses text is wrong, whatever the text.',
    example: 'none is known',
  },
  unreachable: {
    severity: 'warning',
    means: 'A screen that no way leads to. It is left out.',
    fix: 'Look at the turns of the flow file that pass it by.',
    example: 'a section that every branch jumps over',
  },
  'stop-before-more': {
    severity: 'warning',
    means:
      'A sentence that tells every reader to stop, with more of the article behind it that only leads through it. The walk goes on, because nobody would see the rest otherwise.',
    fix: 'Put the stop last, say for whom it is (“Si …, arrêtez-vous”), make the sections around it a `choice`, or write `ends` in the flow file.',
    example: '`Ne continuez pas. Appelez le 1234.` above a procedure',
  },
  'no-exit': {
    severity: 'error',
    means: 'A screen from which no outcome can be reached: a circle of turns without a way out.',
    fix: 'Let one answer of the circle lead out of it.',
    example: 'a flow whose turns lead back to each other',
  },
  'circle-of-questions': {
    severity: 'warning',
    means: 'Questions whose answers lead back to one another, with nothing to read or to do between them.',
    fix: 'Let each answer lead to a section with text.',
    example: 'three menus that each lead to the two others',
  },
  'circle-of-sections': {
    severity: 'warning',
    means: 'Sections that each end by sending every reader to the next one, and the last of them to the first.',
    fix: 'Let one of them end in something else: a condition, an outcome or a contact.',
    example: 'two sections that end in `Passez à la section …` and name each other',
  },
  'menu-to-itself': {
    severity: 'warning',
    means: 'A question with links as its answers, of which one leads to the same question. Nothing is asked.',
    fix: 'Let the link lead to the section that is meant.',
    example: '`## Quelle est la situation ? {#which}` with `- [Le disque est plein](#which)`',
  },
  'step-repeats-itself': {
    severity: 'info',
    means: 'A step with a condition that sends to the same step. A reader for whom it stays true goes round.',
    fix: 'Name the step that is meant, or say how often to try and what to do then.',
    example: '`3. Si le voyant est rouge, passez à l’étape 3.`',
  },
  'sign-in-needed': {
    severity: 'warning',
    means:
      'A reader who cannot sign in comes to a step that needs a sign-in, and no way leads past it. Only guides for users are looked at.',
    fix: 'Ask before it whether the reader can sign in (`question` with an option that `needs: [sign-in]` and one that leads to a human), or say in the flow file what the section `needs` where its words mislead.',
    example: 'Connectez-vous avec votre compte professionnel.',
  },
  'missing-target': {
    severity: 'error',
    means: 'An answer that leads to no screen.',
    fix: 'Report it with the article.',
    example: 'none is known',
  },
  'repeated-answer': {
    severity: 'warning',
    means: 'A question with answers that read alike, capitals and spaces apart. A reader cannot choose between them.',
    fix: 'Word the headings or cells apart.',
    example: 'two rows with the same error code and message',
  },
  'lone-answer': {
    severity: 'warning',
    means: 'A question with one answer, or none. There is nothing to choose.',
    fix: 'Add the other answers, or let the text say it without a question.',
    example: 'an error table without rows',
  },
  'many-answers': {
    severity: 'info',
    means: 'A question with more than 20 answers. The reader searches instead of choosing.',
    fix: 'Group the sections or rows below headings.',
    example: 'an error table of fifty rows',
  },
  'empty-answer': {
    severity: 'error',
    means: 'An answer without words.',
    fix: 'Give the heading or cell a text.',
    example: 'a row whose first cell is a picture without alternative text',
  },
} as const satisfies CodeEntries
