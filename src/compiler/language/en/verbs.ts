/**
 * English verbs that tell to do something. An English order has the form of a noun (`Report`, `Access`), so it is known by its verb, which
 * stands first, and by what comes behind it.
 */
const base =
  'accept|access|activate|add|adjust|agree|allow|answer|apply|approve|ask|assign|attach|back up|begin|block|bring|browse|build|buy|call|cancel|change|charge|check|choose|clean|clear|click|close|collect|compare|complete|configure|confirm|connect|contact|continue|copy|correct|create|customi[sz]e|deactivate|decline|define|delete|deploy|deselect|determine|dial|disable|disconnect|dismiss|double-click|download|drag|edit|eject|e-?mail|enable|encrypt|enroll?|ensure|enter|erase|examine|execute|exit|expand|export|extract|fill|find|finish|flip|follow|forget|format|forward|free|generate|get|give|go|grant|hold|identify|ignore|implement|import|increase|inform|insert|install|join|keep(?! in mind)|launch|leave|let|limit|link|load|locate|lock|log|look|lower|make|manage|minimi[sz]e|modify|move|mute|name|navigate|note down|notify|obtain|open|pair|paste|pause|perform|phone|pick|place|plug|point|press|print|proceed|provide|pull|purchase|push|put|quit|raise|read|reboot|reconnect|record|redo|reduce|re-?enroll?|re-?enter|refer|refresh|register|reinstall|reject|release|reload|remove|rename|renew|reopen|repair|repeat|replace|report|request|reset|resolve|restart|restore|resume|retire|retry|return|retype|review|revoke|right-click|ring|rotate|run|save|scan|scroll|search|select|send|set|share|show|shut|sign|skip|slide|specify|start|stop|submit|swipe|switch|sync|synchroni[sz]e|take|tap|tell|test|tick|toggle|touch|transfer|trust|try|turn|type|unblock|uncheck|unenroll?|uninstall|unlock|unplug|unzip|update|upgrade|upload|use|validate|verify|view|visit|wait|wipe|write'

/** What stands behind a noun, and not behind a verb at the beginning of a sentence: `Access is denied`, `Report of the day`. */
const behindNoun =
  "(?:is|isn't|are|aren't|was|wasn't|were|has|hasn't|have|had|can|can't|cannot|could|will|won't|would|may|might|must|should|does|doesn't|do|did|didn't|of|fails?|failed)(?![\\p{L}'])"

/** A verb at the beginning of an order, as a part of a pattern. */
export const order = `(?:${base})(?![\\p{L}'’-])(?! ${behindNoun})(?!:)`

/** The verbs by themselves, as a part of a pattern: behind `to`, or behind `you`. */
export const verbs = `(?:see|${base})(?![\\p{L}'’-])`
