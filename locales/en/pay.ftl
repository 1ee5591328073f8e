# Pay of mediators (Decree 15/2014, Art. 14 and 15).
# @codes pay-standing domain/pay/course.rs Standing
# @codes pay-did domain/pay/course.rs Move
# @codes pay-do domain/pay/course.rs Move
# @codes pay-done domain/pay/course.rs Move
# @codes pay-told domain/pay/course.rs Move
# @codes pay-day domain/pay/course.rs Move -send -withdraw -return -refuse -take_back
# @codes pay-why domain/pay/course.rs Move -send -withdraw -decide -pay -hand_over
# @codes pay-confirm domain/pay/course.rs Move -send
# @codes pay-todo domain/pay/course.rs Standing -refused -handed_over -withdrawn
# @codes pay-soon domain/pay/course.rs Standing -returned -refused -decided -handed_over -withdrawn
# @codes pay-late domain/pay/course.rs Standing -returned -refused -decided -handed_over -withdrawn
# @codes pay-outcome domain/pay/rate.rs Outcome
# @codes pay-per domain/pay/rate.rs Per
# @codes pay-barred domain/pay/case.rs Barred
# @codes pay-found domain/pay/case.rs Barred -asked
# @codes pay-paper domain/pay.rs PayPaper
# @codes pay-source domain/pay/ledger.rs Source

section-thulao = Pay
command-thulao = Pay of mediators
help-thulao = <b>Pay</b>: ask for pay for cases that ended, follow it until it is handed over
pay-home =
    <b>Pay of mediators</b>
    { $payable }
    { $count ->
        [0] There is no request yet.
        [one] { $count } request. Tap it to see it.
       *[other] { $count } requests. Tap one to see it.
    }

    { $rates }
pay-payable = { $team }: { $count ->
        [0] no case is left to ask for.
       *[other] <b>{ $count }</b> cases not asked for yet, <b>{ $dong } đ</b> in all.
    }
pay-rates =
    Rates today: { $success } đ for a success, { $failure } đ for a failure, for { $per }.
    Basis: { $basis }
    { $known }
pay-rates-unknown = No rate is known for today. The ward office enters it under <b>Rules</b>.
pay-per-case = each case
pay-per-mediator = each mediator
pay-maximum = ⚠ The <b>maximum</b> by { $basis }; the province's own level is not confirmed.
pay-no-paper = ⚠ Successes without a signed settlement: { $codes }. Some places do not pay the rate of a success without it.
pay-odd = ⛔ { $code }: { $why }
pay-odd-differs = the day it ended, its outcome or its sum is not what was asked for.
pay-must-return = It can be neither approved nor paid so: please tap <b>Give it back to be put right</b>.
pay-taken = This step cannot be taken back: { $codes } stands in a new request. Please look at that one.
pay-line = { $team } · { $count } cases · { $dong } đ · { $standing } { $due }
pay-overdue = ({ $days } days late)
pay-due-today = (due today)
pay-due = (due { $day })
pay-standing-sent = the office checks it
pay-standing-returned = given back to be put right
pay-standing-refused = not paid
pay-standing-decided = approved, to be paid
pay-standing-paid = paid to the team
pay-standing-handed_over = handed over
pay-standing-withdrawn = taken back
pay-outcome-success = success
pay-outcome-failure = failure
pay-case = { $code } · { $day } · { $outcome } · { $dong } đ
pay-button-new = Write a request: { $team }
pay-button-own = My pay
pay-button-sums = Paid in a year
pay-button-rates = Rates
pay-button-list = All requests
pay-button-open = See the request
pay-button-look = Look at it, then send
pay-button-send = ✔ Send to the ward office
pay-button-year = Year { $year }
pay-button-keep = Keep those words
pay-button-today = Today, { $day }
pay-own =
    <b>My pay</b>
    { $count } cases, <b>{ $dong } đ</b> in all.

    { $lines }
pay-own-none =
    <b>My pay</b>
    None of your cases stands in a request yet. The team head writes one once cases have ended.
pay-own-line = • { $code }: { $dong } đ – { $standing } (request of { $day })
pay-sums =
    <b>Paid, { $stretch }: { $dong } đ</b>
    { $shares }

    { $lines }
pay-year-of = year { $year }
pay-quarter-of = quarter { $quarter } of { $year }
pay-sum = • { $team }: pay of { $paid } cases { $pay } đ; support for { $months } months, { $support } đ paid
pay-share-teams = { $sign } Teams supported for every month (3.4.3): { $part }/{ $all }
pay-share-cases = { $sign } Cases that ended and were paid (3.4.4): { $part }/{ $all }
pay-sign-below = ⚠ Below 100 %.
pay-sign-all = ✔
pay-sign-none = •
pay-button-quarter = Quarter { $quarter }
pay-button-ledger-docx = 🖨 Ledger
pay-button-ledger-xlsx = 📊 Excel file
pay-button-support = Support of teams
pay-ledger-caption =
    <b>Ledger of grassroots mediation</b>
    Made at { $time } on { $day }.
pay-support =
    <b>Support of teams, { $year }</b>
    { $rate }
    { $months ->
        [0] All teams have it up to this month.
       *[other] <b>{ $months }</b> months of teams are missing, { $dong } đ. Tap a team, or write it down for all.
    }
pay-support-rate = The rate today: { $dong } đ for a team and month (stationery, copies, drinking water).
pay-support-line = { $team } · { $got }/{ $months } months
pay-support-team =
    <b>Support – { $team }</b>
    { $lines }
    { $months ->
        [0] Nothing is missing up to this month.
       *[other] { $months } months are missing, { $dong } đ.
    }
pay-support-month = • { $month }: { $dong } đ, paid { $day }, { $source }
pay-support-day =
    <b>Support of teams</b>
    To the end of <b>{ $until }</b>: { $months } months of teams, { $dong } đ. If it was for fewer, tap the last month.
    On which day was it paid? Example: <i>5/5</i>
pay-button-until = To { $month }
pay-support-ahead = The day cannot be after today. Please type it again.
pay-support-confirm =
    <b>Support of teams</b>
    { $months } months of teams, <b>{ $dong } đ</b>, paid { $day }.
    Where does the money come from? Tap a source to write it down.
pay-source-budget = the ward's budget
pay-source-given = gifts and contributions
pay-source-other = another lawful source
pay-support-why =
    <b>An entry of support was wrong</b>
    What was wrong? The entry stays with these words. Example: <i>Written down twice.</i>
    { $words }
pay-support-undo =
    <b>An entry of support was wrong</b>
    The entry holds { $months } months, { $dong } đ, of all teams that were written down with it. In words: <i>{ $words }</i>
pay-button-support-all = Write it down for all
pay-button-support-add = Write down what is missing
pay-button-support-undo = The last entry was wrong
pay-button-support-wrong = Yes, it was wrong
pay-support-done = ✔ Written down.
pay-support-undone = ✔ Marked as wrong. The entry stays.
pay-support-gone = This entry was marked as wrong already. There is nothing left to do.
pay-choose =
    <b>Request for pay – { $team }</b>
    <b>{ $count }</b> of { $all } cases chosen, <b>{ $dong } đ</b> in all.
    Tap a line to leave it out or take it in again. You can also type the code of a case.
pay-choice-in = ✔ { $line }
pay-choice-out = ✖ left out: { $line }
pay-choose-help = Please tap a line, or type a code such as <i>VN-01-2026-003</i>.
pay-no-such-case = There is no case { $code } in your team. Please look at the code again, or tap a line.
pay-cannot = { $code } cannot be asked for: { $why }
pay-barred-not_ended = it has not ended (Art. 23 of the law). Once its outcome is recorded it can be asked for.
pay-barred-referred = it was out of scope and guided elsewhere (Art. 3), so nothing is paid for it.
pay-barred-void = it was struck as a mistake. If that was wrong, please ask the ward office.
pay-barred-old_book = it stands in the old paper book and was settled there. If you got nothing, please ask the ward office.
pay-barred-nobody = nobody mediates it any more (Art. 10, 18(3)). Please ask the ward office.
pay-barred-no_rate = no rate is known for the day it ended. Please ask the ward office to enter it under <b>Rules</b>.
pay-barred-asked = it stands in another request. Please look among the requests.
pay-found-not_ended = it was reopened and has not ended (Art. 23).
pay-found-referred = it is recorded as out of scope and guided elsewhere by now (Art. 3).
pay-found-void = it was struck as a mistake.
pay-found-old_book = it stands in the old paper book and was settled there.
pay-found-nobody = nobody mediates it any more (Art. 10, 18(3)).
pay-found-no_rate = no rate is known for the day it ended. Please enter it under <b>Rules</b>.
pay-nothing = No case is chosen. Please take at least one in again.
pay-changed = A case has changed since you looked. Please look again, then send.
pay-review =
    <b>Look at it, then send</b>
    { $team }: { $count } cases ({ $success } successes, { $failure } failures).
    In all: <b>{ $dong } đ</b> – { $words }.

    { $shares }

    { $warnings }
pay-share = • { $name }: { $count } cases, { $dong } đ
pay-card =
    <b>Request for pay – { $team }</b>
    How far: <b>{ $standing }</b> { $due }
    { $count } cases, <b>{ $dong } đ</b> in all – { $words }.
    { $warnings }

    { $steps }

    Tap a line below to open its case and compare it with the register.
pay-step = • { $day }: { $name } { $step } { $words }
pay-step-words = – <i>{ $words }</i>
pay-did-send = sent the request
pay-did-withdraw = took the request back
pay-did-return = gave it back to be put right
pay-did-refuse = refused
pay-did-decide = approved it
pay-did-pay = paid the team
pay-did-hand_over = handed it to the mediators
pay-did-take_back = said that the last step was a mistake and took it back
pay-do-send = Put it right and send it again
pay-do-withdraw = Take this request back
pay-do-return = Give it back to be put right
pay-do-refuse = Refuse, with the reason
pay-do-decide = ✔ Approve
pay-do-pay = ✔ Paid to the team
pay-do-hand_over = ✔ Handed over
pay-do-take_back = That step was a mistake
pay-day-decide =
    <b>Approve – { $team }</b>
    On which day? If there is a decision number, type it too. Example: <i>số 12/QĐ-UBND ngày 5/5</i>
pay-day-pay =
    <b>Pay the team – { $team }</b>
    On which day did the team get the money? If there is a voucher number, type it too. Example: <i>số 35 ngày 5/5</i>
pay-day-hand_over =
    <b>Hand over – { $team }</b>
    On which day did the mediators get the money? Example: <i>5/5</i>
pay-wrong-day = The day must lie between { $since } and { $today }. Please type it again.
pay-why-return =
    <b>Give it back – { $team }</b>
    What is to be put right? The team head reads it. Example: <i>Case 003 has no signed settlement yet, please add it.</i>
    { $words }
pay-why-refuse =
    <b>Refuse – { $team }</b>
    Why? The reasons stand in the letter (Art. 15 of Decree 15/2014). One reason a line.
    Example: <i>The case was paid in the first quarter.</i>
    { $words }
pay-why-take_back =
    <b>A mistake – { $team }</b>
    What was wrong? The step stays with these words, nothing is deleted. Example: <i>Pressed for another team.</i>
    { $words }
pay-confirm-withdraw =
    <b>Take the request back – { $team }</b>
    { $count } cases, { $dong } đ. A new request can be written then. { $words }
pay-confirm-return =
    <b>Give it back – { $team }</b>
    { $count } cases, { $dong } đ. { $words }
pay-confirm-refuse =
    <b>Refuse – { $team }</b>
    { $count } cases, { $dong } đ. { $words }
    The letter can be printed after this.
pay-confirm-decide =
    <b>Approve – { $team }</b>
    { $count } cases, <b>{ $dong } đ</b>, { $day }. { $words }
pay-confirm-pay =
    <b>Paid to the team – { $team }</b>
    <b>{ $dong } đ</b>, { $day }. { $words }
    The team head has 03 days to hand it to the mediators.
pay-confirm-hand_over =
    <b>Handed over – { $team }</b>
    <b>{ $dong } đ</b>, { $day }. Every mediator is told their sum.
pay-confirm-take_back =
    <b>A mistake – { $team }</b>
    The request goes back to where it stood before the last step. { $words }
pay-done-send = ✔ Sent to the ward office. It decides within 05 working days; you are told.
pay-done-withdraw = ✔ The request is taken back.
pay-done-return = ✔ Given back. The team head is told.
pay-done-refuse = ✔ Written down. Please print the letter for the team.
pay-done-decide = ✔ Approved. The team head is told.
pay-done-pay = ✔ The day is written down. The team head is told.
pay-done-hand_over = ✔ Written down. Please keep the signed list.
pay-done-take_back = ✔ Back at the step before. The mistake stays in the history.
pay-told-send =
    <b>{ $team } asks for pay</b>
    { $count } cases, { $dong } đ { $due }. { $words }
pay-told-withdraw = { $team } took its request for pay back: { $count } cases, { $dong } đ. { $words } { $due }
pay-told-return =
    <b>The request for pay came back to be put right</b>
    { $team }: { $count } cases, { $dong } đ. { $due }
    { $words }
pay-told-refuse =
    <b>The request for pay was refused</b>
    { $team }: { $count } cases, { $dong } đ. { $due }
    { $words }
    Once the reason is put right, please type /thulao for a new request.
pay-told-decide =
    <b>The request for pay was approved</b>
    { $team }: { $count } cases, { $dong } đ. { $words } { $due }
pay-told-pay =
    <b>The team was paid</b>
    { $team }: { $dong } đ, { $count } cases. { $words }
    Please hand it to the mediators, have them sign { $due }, then tap <b>Handed over</b>.
pay-told-hand_over = { $team } handed the pay of { $count } cases, { $dong } đ, to its mediators. { $words } { $due }
pay-told-take_back =
    <b>The last step of the request for pay was a mistake</b>
    { $team }: { $count } cases, { $dong } đ. Back at: <b>{ $standing }</b> { $due }
    { $words }
pay-said = In words: <i>{ $words }</i>
pay-mediator-got = Your team head wrote down that you got <b>{ $dong } đ</b> for { $count } cases ({ $day }). If you did not, please ask the team head or the ward office.
pay-mediator-not-yet = That <b>{ $dong } đ</b> for { $count } cases was handed to you was written down by mistake: it is still to come, and you are told then. If you did get it, please tell the team head.
pay-mediator-got-office = The ward office wrote down that you got <b>{ $dong } đ</b> for { $count } cases ({ $day }). If you did not, please ask the ward office.
pay-mediator-not-yet-office = That <b>{ $dong } đ</b> for { $count } cases was handed to you was written down by mistake: it is still to come, and you are told then. If you did get it, please tell the ward office.
pay-soon-sent =
    <b>A request for pay is soon due</b>
    { $team }: { $count } cases, { $dong } đ. Due: { $day }.
pay-soon-paid =
    <b>Pay is soon to be handed over</b>
    { $team }: { $dong } đ, { $count } cases. Due: { $day }.
pay-late-sent =
    <b>A request for pay is overdue</b>
    { $team }: { $count } cases, { $dong } đ. It was due { $day }.
pay-late-paid =
    <b>Handing over the pay is overdue</b>
    { $team }: { $dong } đ, { $count } cases. It was due { $day }. If it is done, please tap <b>Handed over</b>.
pay-todo-sent = Check a request for pay: { $team } { $due }
pay-todo-returned = Put a request for pay right: { $team } { $due }
pay-todo-decided = Pay what was approved: { $team } { $due }
pay-todo-paid = Hand the pay to the mediators: { $team } { $due }
pay-paper-request = 🖨 Request
pay-paper-receipts = 🖨 List to sign
pay-paper-refusal = 🖨 Letter of refusal
pay-caption =
    <b>{ $name }</b> – { $team }
    Made at { $time } on { $day }.
pay-gone = There is no such request within your reach.
pay-not-now = The request has just changed. Please look at how it stands now.
pay-digest-waiting = Requests for pay waiting: { $count }, late: { $late }
pay-digest-paid = Cases paid: { $count }
