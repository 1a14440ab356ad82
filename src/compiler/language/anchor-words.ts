/**
 * Patterns for the English anchors of headings, `<a name="cant-sign-in"></a>`, and for the names of articles. The dialect has them in
 * every language.
 */
export const anchorWords = {
  /** A heading that states a problem. */
  trouble:
    /(?:^|-)(?:cant|cannot|couldnt|unable|fails?|failed|failure|errors?|issues?|problems?|missing|blocked|wrong|invalid|expired|denied|isnt|doesnt|dont|didnt|wont|arent|not|unsure|troubleshoot|times-out|stuck|outdated|out-of-date|unexpected|lost|stolen|forgot|threat|conflict)(?:-|$)/,
  /** An article about problems. */
  troubleshooting: /(?:^|-)(?:troubleshoot(?:ing)?|known-issues|common-(?:issues|problems|errors)|errors?)(?:-|$)/,
  /** An article that sets something up. */
  setup:
    /(?:^|-)(?:configure|set-?up|install|deploy|infrastructure|tutorial|quickstart|get-started|walkthrough|migrat\w*|connect|integrat\w*)(?:-|$)/,
  /** A heading that is a phase of a job: it begins with a verb. */
  phase:
    /^(?:configure|set-up|setup|install|create|grant|enable|deploy|assign|prepare|add|register|connect|modify|specify|choose|build|test|verify|review|check|plan|determine|develop|implement|identify|access|export|import|upload|sign-in|get|before|prerequisites|step)(?:-|$)/,
  /** A heading that names something to do. */
  task: /^(?:add|assign|change|check|clear|close|collect|connect|contact|copy|create|delete|disable|disconnect|download|enable|enroll|exit|export|find|get|give|import|increase|install|move|open|pause|register|reinstall|remove|rename|renew|replace|request|reset|restart|restore|retry|review|revoke|run|send|set|share|sign|start|stop|switch|sync|try|turn|uninstall|unenroll|unlock|update|upgrade|upload|use|validate|verify|wipe)-/,
} as const satisfies Record<string, RegExp>
