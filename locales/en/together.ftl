# Two teams mediate a case together (Art. 22).
# @codes together-is domain/case/course.rs Cooperation
# @codes together-event domain/case/course.rs Cooperation -joined

together-do = Ask another team to help (Art. 22)
together-is-invited = asked, no answer yet
together-is-joined = helps
together-is-refused = cannot help
together-event-invited = asked another team to help
together-event-refused = another team cannot help
together-event-joined = another team helps, { $name } mediates as well
together-line = { $team }: { $standing }
together-teams =
    <b>Together – { $code }</b>
    Where the parties live in different units, two teams mediate together (Art. 22). The case counts for the leading team. Which team is asked?
together-teams-asked =
    <b>Together – { $code }</b>
    { $lines }

    Which other team is asked?
together-ask =
    <b>Together – { $code }</b>
    Ask { $team } to mediate as well? Its head gets the code and the kind, and sees no names yet.
together-send = Send the invitation
together-asked = { $team } is asked. You will hear when it answers.
together-invitation =
    <b>Invitation to help</b>
    { $team } asks your team to mediate { $code } – { $kind } together (Art. 22).
together-open = Look and answer
together-answer =
    <b>Invitation – { $code }</b>
    { $kind }, in { $group }. { $team } leads; your team is noted as helping.

    Who mediates as well? Nobody with an interest in it (Art. 18).
together-refuse = My team cannot help
together-gone = This invitation is gone: it was answered, or the case has ended.
together-joined = { $team } helps with { $code }.
together-refused = { $team } cannot help with { $code }. Please ask another team or tell the ward office.
together-named = Your head named you to help with { $code }.
together-front = { $lead } and { $helper } mediate { $code } – { $kind } together. This is to let you know (Art. 22).
together-thanks = Thank you. The leading team and both heads of the Front committees are told.
together-thanks-front = Thank you. The leading team is told. One unit has no head of the Front committee in the list: please tell them yourself (Art. 22).
together-not = The leading team is told.
