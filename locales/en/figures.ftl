# Figures: what a period is compared with, statutory periods, charts of a period, workbook, figures of a digest sent.
# @codes course-name domain/figures/course.rs CourseFigure
# @codes course-formula domain/figures/course.rs CourseFigure

compare-title-before = Beside the period before
compare-title-last-year = Beside the same stretch of the year before
compare-button-last-year = Same stretch last year
period-day = { $day }
period-statutory = Statistical report: { $period }
chart-title-weeks = Results of mediation by week
chart-title-years = Results of mediation by year
chart-subtitle-period = { $whose } · { $period }
chart-week = Week { $n }
book-not-accepted = Out of scope, not accepted (counted apart)
book-came = All that was to be settled: DK + TN + TT
book-became = All by outcome: HT + KT + CQ + DG + CG
book-balance = Check of both sums
book-balance-yes = Equal
book-balance-no = Not equal
book-total = Total
book-by-bucket = By field
trace-of-digest = As told in the digest of { $from } – { $to }. Now it is: { $now }.
trace-of-digest-unknown = This digest kept no list of cases. Below stands the list of today.
trace-lines = { $lines }
closing-changed =
    <b>{ $team }, book of { $month }</b>
    Closed on { $day }: { $was }.
    Now: { $now }.
    The book has changed since it was closed. If it is right as it is now, please close it again; the earlier closing is kept.
closing-line-changed = ⟳ { $team }: closed { $was } ({ $day }); now { $now }
closing-button-again = ✔ Close month { $n } again
head-week-changed = • The book of { $month } has changed since it was closed: please look and close it again.
course-name-bh = Sessions held
course-name-dt = Paused
course-name-xg = Settlements looked at in the period and done
course-name-tg = Settled in the period, and holding or done up to now
course-name-vg = Settlements looked at in the period and holding
course-name-nl = Settlements looked at in the period, a reminder needed
course-name-dv = Settlements looked at in the period and broken
course-name-bk = Settlements looked at in the period, hindered by force majeure
course-name-td = Earlier quarrels that came back (of those received)
course-name-gl = Known people with a new matter (of those received)
course-name-ph = Helped by another team (counted for the leading team)
course-name-bd = From assignment to the first session, on average
course-name-nk = From receipt to the end, on average
course-formula-bh = Sessions on record that were held in the period, without cases struck as mistakes. One case may have several.
course-formula-dt = Cases that stood paused at the parties' wish on the last day of the period (Art. 17), without those struck as mistakes.
course-formula-xg = Settled cases that were looked at in the period and were last said to be done (Art. 26).
course-formula-tg = Cases settled in the period that were said to hold or to be done the last time that somebody looked, also after the period (Art. 26). What nobody looked at yet is not counted.
course-formula-vg = Settled cases that were looked at in the period and were last said to hold (Art. 26).
course-formula-nl = Settled cases that were looked at in the period and were last said to need a reminder (Art. 26).
course-formula-dv = Settled cases that were looked at in the period and were last said to be broken (Art. 26).
course-formula-bk = Settled cases that were looked at in the period and in which a party was last said to be hindered by force majeure (Art. 25).
course-formula-td = Cases received in the period that were said to be an earlier quarrel come back, without those struck as mistakes. One that came of several earlier ones counts once.
course-formula-gl = Cases received in the period whose people likely had another one in the 24 months before: the same name, with the same age or resident group. Guessed by names, confirmed by nobody; struck cases are left out.
course-formula-ph = Cases with which another team agreed to help in the period (Art. 22), without those struck as mistakes. One with which several help counts once.
course-formula-bd = Days from the assignment to the first session of the cases whose first session was in the period, divided by how many there are.
course-formula-nk = Days from receipt to the end of the cases that succeeded or failed in the period, divided by how many there are.
course-lasting-of-them = – of these holding or done up to now
course-helping-name = Helped other teams
course-helping-formula = Cases led by another team with which the team agreed to help in the period (Art. 22), without those struck as mistakes. Each case counts once.
course-days = { $days } days
course-case-again = { $code } (earlier: { $earlier })
course-case-sessions = { $code } (sessions: { $count })
course-case-days = { $code } (days: { $count })
