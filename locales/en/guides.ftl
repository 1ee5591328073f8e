# One minute's guide: what each question wants, an example, a usual mistake. No law.

button-guide = ❓ 1-minute guide
guide =
    <b>❓ 1-minute guide</b>
    { $words }
    { $whom }
guide-whom = Not sure? Ask the team head, or call the ward office: { $phone }
guide-whom-unknown = Not sure? Ask the team head or the ward office.

guide-intake-team =
    Choose the team that takes this matter. Example: something in Khu 3 goes to the team of Khu 3.
    Usual mistake: choosing the team of whoever types.
guide-intake-guard =
    Look whether anybody was hit or threatened, or whether it is a matter for the police or a court. A quarrel about a path, noise or a little money: tap “None of these signs”.
    Usual mistake: somebody was hit, and the first line is tapped all the same. If unsure, tap “I am not sure”.
guide-intake-danger =
    People first, writing later. Call the numbers in this message, then tap the button that reports it.
    Example: a husband chases his wife: call the police, do not step in alone.
    Usual mistake: bringing both sides together before it is safe.
guide-intake-violation =
    This may break the law, so those in charge look at it first. Tap the button that reports it, or “Ask the ward's officer”.
    Example: a lock was broken and things taken. Usual mistake: settling it quietly before asking.
guide-intake-doubt =
    You are not sure whether the team may mediate this. Tap “Ask the ward's officer”: the question gives no name, and I tell you the answer.
    Example: land that is partly public. Usual mistake: mediating first and asking later.
guide-intake-waiting =
    The officer was asked; just wait. You may put the phone away: I tell you, and the draft stays.
    Example: asked in the morning, gone on in the afternoon. Usual mistake: beginning anew because it seems lost. If it is urgent, telephone.
guide-intake-referral =
    The team does not mediate this. Choose where you sent both sides.
    Example: a fight goes to the ward police. Usual mistake: sending them nowhere.
guide-intake-kind_group =
    Choose what comes nearest to what they quarrel about. Example: for a shared path tap “Common way, drainage”. You may type “nợ tiền” too.
    Usual mistake: they are relatives, so family is chosen, though they quarrel about land.
guide-intake-kind =
    Choose what fits the main thing best. Example: for a dog that barks at night tap “Quarrel between neighbours”.
    Usual mistake: looking for one that fits everything. The rest belongs into the content.
guide-intake-received =
    The day the team took it: when somebody came to ask, or when you learned of it. Tap a day, or type one like 5/5.
    Usual mistake: the day of the quarrel, or the day of typing.
guide-intake-ground =
    Why the team steps in: a side asked, you learned of it, or somebody sent it. Example: Mrs Lan came to ask: tap “A party asked”.
    Usual mistake: a neighbour told you; that is not a side asking.
guide-intake-place =
    Where it happened. For the exact spot type it first, like “at the head of lane 5”, then tap the name.
    Usual mistake: where you live instead of where it happened.
guide-intake-side_a =
    Who came to ask, or who feels wronged. Type name, age, address; age and address may be missing.
    Example: “Nguyễn Thị Sen, 54 tuổi, số 12 ngõ 3”. Several people: one a line.
    Usual mistake: identity or telephone numbers. They are not needed.
guide-intake-side_b =
    The other side, typed like side A. Example: “Trần Văn Mẫu, 61 tuổi, số 14 ngõ 3”.
    Usual mistake: “the neighbour”. If you do not know the full name, type what people call them; it can be put right later.
guide-intake-content =
    Two or three sentences: what happened, what each side wants. Example: “Mr Mẫu left bricks on the shared path, Mrs Sen cannot get her motorbike out.”
    Usual mistake: a whole page, or saying who is wrong. You may send a voice note and type one line.
guide-intake-mediators =
    Who mediates. You alone: tap “I mediate”. Both sides chose you: tap “I do, chosen by the parties”. You enter it for others: tap “Choose mediators”.
    Usual mistake: being a relative of one side, or owing money, and taking it all the same. Then tap “I have an interest and decline”; the head names somebody else.
guide-intake-mediator_list =
    Tap everybody who mediates, then “Done”. You may type a name, such as “Lan”.
    Usual mistake: tapping a name twice takes it out. Look at the ☑ before it.
guide-intake-interest =
    Is anybody you chose a relative of a side, or does anybody gain from it? If not, tap “Nobody has an interest”.
    Example: Cường is side A's brother-in-law: tap Cường. Usual mistake: saying nothing out of politeness.
guide-intake-chosen =
    Did both sides choose the mediator? They gave a name: tap “The parties chose”. The head named somebody: tap “The head assigned”.
    Example: Mrs Sen asked for Mr An, and Mr Mẫu agreed. Usual mistake: only one side chose.
guide-intake-status =
    How far it is now. You just heard of it: tap “Received, not begun”. Both sides agreed on what to do: tap “Successful”.
    Usual mistake: they calmed down, and it is called settled. Without an agreement it is still in mediation.
guide-intake-since =
    The day you first met both sides to mediate. Tap a day, or type “hôm qua” or “5/5”.
    Usual mistake: the day it was received. You cannot have met before that.
guide-intake-agreed_on =
    The day both sides said yes. Example: they agreed last night: tap yesterday.
    Usual mistake: the day by which the promise is done. That is asked later.
guide-intake-agreement =
    Who does what, by when, and whether it was written down. Example: “Mr Mẫu takes the bricks away by 30/6; both signed.”
    Usual mistake: only “they made up”. Later nobody knows who has to do what.
guide-intake-method =
    How they will do it, if they said so. Example: “Mr Mẫu hires a truck.” If not, tap “Skip”.
    Usual mistake: typing the agreement again. No need.
guide-intake-perform_by =
    The last day for it. Tap a line, or type “30/6” or “hai tuần nữa”. No day agreed: tap “Skip”.
    Usual mistake: a day before they agreed. With a day I can remind you.
guide-intake-written =
    Did both sides sign a paper? Signed: tap “Signed”; they sign another day: tap “Will be signed later”; they do not want to: tap “None is made”.
    Usual mistake: your own notebook. It takes both signatures.
guide-intake-ended_on =
    The day on which mediation stopped. Tap a day, or type “hôm qua” or “5/5”.
    Usual mistake: the day they quarrelled again.
guide-intake-reason =
    Why it stopped: one side wants no more, or they met and could not agree. Example: Mr Mẫu says “no more”: the line that one side asked.
    Usual mistake: somebody is busy and wants another day. That is not an end.
guide-intake-guidance =
    Where you sent both sides next. Example: land goes to the ward's People's Committee.
    Usual mistake: sending them nowhere. One place is enough.
guide-intake-demands =
    What each side still wants. Example: “Mrs Sen wants it done now, Mr Mẫu asks for the end of the year.” Nothing: tap “Skip”.
    Usual mistake: only what one side wants.
guide-intake-card =
    Read it from the top. All right: tap “Save the case”. Something wrong: tap its name, put it right, and you are back here. Example: for a wrong day tap the day.
    Usual mistake: stopping and beginning anew. Even what is saved can be put right.
guide-intake-earlier =
    There is an earlier case of these people. If the matter had ended and has come back, tap “The same quarrel come back”; if another one has to do with it, tap “A related matter”. Example: the path was settled last year and is built on again.
    Usual mistake: the same name, but somebody else. Then tap “New matter”.
guide-intake-party_edit =
    Type this person's whole line anew. Example: “Nguyễn Thị Sen, 55 tuổi, số 12 ngõ 3”. Not needed at all: tap “Remove this person”.
    Usual mistake: only what was wrong, like “55 tuổi”. The name is needed too.
guide-intake-confirm =
    With this change some answers are not used any more. If you mean it, tap “Change”; if it was a slip, tap “Leave as it was”.
    Example: no longer settled: the agreement does not count. Usual mistake: fearing for the words. Change back and they are there again.

guide-outcome-end =
    How it ended: both agreed, one side wants no more, they could not agree, or they had to be sent elsewhere. You may type it, like “hòa giải thành”.
    Usual mistake: somebody is busy and wants another day. That is no end; record the session instead.
guide-outcome-day =
    The day it ended: when both agreed, or when mediation stopped. Tap a day, or type “hôm qua” or “5/5”.
    Usual mistake: today, because you type today.
guide-outcome-agreement =
    Who does what, by when, and whether it was written down. Example: “Mr Mẫu takes the bricks away by 30/6; both signed.”
    Usual mistake: only “they made up”. Later nobody knows who has to do what.
guide-outcome-method =
    How they will do it, if they said so. Example: “Mr Mẫu hires a truck.” If not, tap “Skip”.
    Usual mistake: typing the agreement again. No need.
guide-outcome-due =
    The last day for it. Tap a line, or type “30/6”. No day agreed: tap “Skip”.
    Usual mistake: a day before they agreed. With a day I can remind you.
guide-outcome-written =
    Did both sides sign a paper? Signed: tap “Signed”. They sign tomorrow, for example: tap “Will be signed later”.
    Usual mistake: your own notebook. It takes both signatures.
guide-outcome-body =
    Where you sent both sides next. Example: land goes to the ward's People's Committee. Not in the list: tap “Elsewhere…”.
    Usual mistake: sending them nowhere. One place is enough.
guide-outcome-demands =
    What each side still wants. Example: “Side A wants 5 million, side B refuses.” Nothing: tap “Skip”.
    Usual mistake: only what one side wants.
guide-outcome-check =
    Read it once more. All right: save it. Something wrong: tap its button. Example: for a wrong day tap the day.
    Usual mistake: putting the phone away before saving. Then look among the drafts.

guide-session-words =
    Tell the meeting in one message: day, hour, place, who came, what was agreed, when you meet again. Example: “hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất”.
    Usual mistake: telling the quarrel. Only the meeting belongs here. What is missing I ask.
guide-session-day =
    The day you met. Tap it, or type “hôm qua” or “27/11”. Usual mistake: the day of the next meeting. That has a place of its own.
guide-session-present =
    Who came. You met each side apart: tap “Each side apart”. Example: only Mrs Sen (side A) came: tap “Only side A”.
    Usual mistake: somebody came in their place who may decide nothing, and the side counts as present.
guide-session-absence =
    Why they were absent, in a few words. Example: “in hospital”. Not known: tap “Skip”.
    Usual mistake: guessing. Only what they said.
guide-session-review =
    Read it once more. All right: save it. Missing or wrong: tap its button. Example: for the place tap “Day, time, place”.
    Usual mistake: recording the same meeting twice.
guide-session-when =
    Day, hour and place in one line. Example: “27/11 19h tại nhà văn hóa”. Usual mistake: an hour without a day. If you forgot the hour, leave it out.
guide-session-invite =
    Was anybody else invited: somebody respected, somebody who knows of it? First say what they are; the name is asked next.
    Example: the eldest of the family is somebody respected. Usual mistake: a passer-by who listened.
guide-session-invite_name =
    The full name, one at a time. Example: “Lê Văn Bền”. Usual mistake: only “the eldest”. Papers will need the name.
guide-session-consent =
    Which side invited them, and whether the other one agreed. Example: Mrs Sen invited, Mr Mẫu agreed: tap “Side A invites, side B consents”.
    Usual mistake: the other side was never asked. Without a yes they do not attend.
guide-session-others =
    Anybody else: a witness, or somebody with a right in it. Example: Mrs Sen's son owns the house with her.
    Usual mistake: naming again who was invited above.
guide-session-other_names =
    Their full names with commas between. Example: “Lê Văn Bền, Phạm Thị Na”. Usual mistake: addresses. Only names are needed.
guide-session-openness =
    Whether others may listen, as both sides wish. Example: husband and wife mostly meet behind closed doors.
    Usual mistake: deciding it yourself. If they said nothing, tap “Skip”.
guide-session-course =
    How the meeting went, in a few sentences. Example: “Side A spoke of the path, side B said the bricks are his.”
    Usual mistake: every word of the quarrel, or blame. Nothing to say: tap “Skip”.
guide-session-agreed =
    What both agreed on this time, however small. Example: “Side B takes half of the bricks away this week.” Nothing yet: tap “Skip”.
    Usual mistake: what you hope for.
guide-session-open =
    What is still open. Example: “Who pays for the gate.” Nothing: tap “Skip”.
    Usual mistake: the whole story. Only what must still be talked about.
guide-session-next =
    When and where you meet again. Example: “5/12 19h tại nhà văn hóa”. Not agreed: tap “Skip”.
    Usual mistake: a day without an hour. Only with an hour can it go into the calendar of the phone.
guide-session-reason =
    Why the recorded meeting is put right, in a few words. Example: “wrong day”. The old one can still be read.
    Usual mistake: typing the whole meeting here.

guide-life-pause =
    Who asks for the pause: one side, or both. Example: Mrs Sen looks after her daughter for a month and asks: tap “Side A asks”.
    Usual mistake: you are busy yourself. Then only agree on another day.
guide-life-pause_until =
    Until when, and why. Example: “đến 15/12, bên B đi công tác”. On that day I remind you. Not known: tap “Skip”.
    Usual mistake: a day that is only guessed. Better leave it out.
guide-life-go_on =
    The day on which both sat down again after the pause. Tap it, or type “hôm qua” or “5/12”.
    Usual mistake: the day of the telephone call. Here it is the day of the meeting itself.
guide-life-keep =
    Ask whether both do what they promised, then tap a line. Example: the bricks are gone and nobody quarrels: it holds.
    Usual mistake: writing that all is well without asking anybody. One call tells.
guide-life-keep_note =
    What it hangs on, in a few words for the head. Example: “side B has not paid the second part, promised for the end of the month”.
    Usual mistake: the whole old story. Nothing more: tap “Skip”.
guide-life-follow =
    Tap who follows up what was agreed from now on, look again and save it; both are told. Example: the former one moves away: choose another one of the team.
    Usual mistake: thinking that this changes who mediated. In the register that stays.
guide-life-plan =
    A line for each thing, with its day. Example: “trả 5 triệu trước 5/12; dời chậu cây trước 10/12”. On the day I remind you.
    Usual mistake: typing only what is new. Every time all lines are written anew.
guide-life-plan_check =
    Read each line and each day. All right: save it. Example: a wrong day: go back and type it again.
    Usual mistake: a line without a day. Of that nobody is reminded.
guide-life-front =
    Call the head of the Front committee of the area and talk to them together; only then tap the day. Example: you called last night: tap yesterday.
    Usual mistake: tapping first and forgetting to call.
guide-life-court =
    Tell both: whoever wants the court to recognise it applies before the day above, with the paper that both signed. Example: give them the empty form.
    Usual mistake: telling them on the last day.
guide-life-take =
    Nobody mediates this matter. Take it if you have nothing to do with it. Example: one side is your own brother: leave it.
    Usual mistake: taking it out of politeness. Nobody minds if you do not.
guide-life-allow =
    If it is allowed, mediators of the team see what nobody mediates and may take it; the head is told at once. Example: the head is often away.
    Usual mistake: thinking that it is settled then. The head can still name somebody else.

guide-blank-session =
    On which day, at what hour and where you met; all meetings. Example: “19 giờ ngày 07/5, nhà văn hóa”.
    Usual mistake: a place without a day. If nobody remembers, tap “Skip” and write it by hand.
guide-blank-made_at =
    Where this paper is written. Example: “House of culture of Kim Đôi”. Mostly where both met last.
    Usual mistake: the place of the quarrel. Here it is where you sit and write.
guide-blank-related =
    Whom else it touches beside both sides. Example: “Mr Son, who owns the land with them”. Nobody: type “không”.
    Usual mistake: a witness. Witnesses are written already.
guide-blank-births =
    In which year they were born whose age is missing, so that nobody is taken for a namesake. Example: “Trần Thị Bình, 1965”. Not known: tap “Skip”.
    Usual mistake: the number of an identity card.
guide-blank-represents =
    Who signs for the organisation, and in which position. Example: “Lê Văn Bền, head of the cooperative”. Not known: tap “Skip”.
    Usual mistake: the name of the organisation once more.
guide-blank-others =
    Who sat there beside both sides and the mediators. Example: “Ms Lan of the women's union, invited by both”. Nobody: type “không”.
    Usual mistake: the names of both sides once more.
guide-blank-course =
    How it went, in a few sentences. Example: “Both said what they want; side A admitted the trouble.”
    Usual mistake: every word of the quarrel, or blame. Both sides read this paper.
guide-blank-duties =
    What each side may do and must do. Example: “Side A removes the material; side B lets them pass until 20/5.”
    Usual mistake: only one side. Nothing more: tap “Skip”.
guide-blank-wish =
    Whether both want to go on; who does not sign, and why. Example: “Side B does not want to go on for now.”
    Usual mistake: what you hope for. Only what they said.
guide-blank-meet_side =
    Which side is invited. Each gets a letter of their own, and nobody reads where the other lives. Example: only Mrs Sen: tap “Side A”.
    Usual mistake: inviting both to one table where somebody was beaten.
guide-blank-meet_at =
    At what hour and on which day. Example: “8 giờ 30, thứ Bảy, ngày 05/12”. Hour, day and place may stand in one line.
    Usual mistake: an hour without a day.
guide-blank-meet_place =
    Where to, so that it can be found. Example: “House of culture of Kim Đôi”.
    Usual mistake: the house of one of the sides. To a common place both come more easily.
guide-blank-whom =
    Who gets the report. Example: a fight is near: the chair; signs of a crime: the police. Another body: type its name.
    Usual mistake: writing before calling. In danger the telephone comes first.
guide-blank-happened =
    At what hour and on which day it happened. Example: “19 giờ 20 tối qua”. An hour alone is today's; you see it again at the end.
    Usual mistake: the hour when you heard of it. Not known: tap “Skip”.
guide-blank-danger =
    Who is threatened, and where they are now. Example: “Mrs Binh and two small children, at their grandmother's.” Whoever comes must know.
    Usual mistake: only who made the trouble.
guide-blank-done =
    What was done at once, who was called, and when. Example: “Sent both home, called the police at 19.40.”
    Usual mistake: what you mean to do. Only what was done.
guide-blank-asked =
    What you ask of them. Example: “Send somebody to see.” Nothing: tap “Skip”.
    Usual mistake: asking for a punishment. We report, and ask for help.

guide-papers-look =
    This is what the paper will say. Read each line and tap what is wrong. All right: tap “Make it”.
    Usual mistake: hurrying, and seeing the wrong hour in print. Example: last night written as tonight.
guide-papers-book =
    The team's book of the year. Tap “Word document to sign”, print it, sign it, then note here that it is signed. Example: once a month the new lines.
    Usual mistake: signing on paper and not noting it here.
guide-papers-setup =
    Two numbers: which book, and the number of the first case that is kept here. Example: written by hand up to 14 in book 2: type “2, 15”.
    Usual mistake: the last number by hand. It is the next one.
guide-papers-setup_check =
    See what becomes of the numbers, and which paper has the old ones. All right: save it. Example: what was signed is printed again.
    Usual mistake: changing numbers for the looks. Paper and book must be one.
guide-papers-close =
    The day on which this book is closed, printed on its cover. Example: at the end of the year “31/12”. What comes later goes into the next one.
    Usual mistake: closing it every month. It can be opened again.
guide-papers-signed =
    The day on which these lines were signed on paper. Tap it, or type “30/11”. Example: this morning: tap today.
    Usual mistake: signed is not printed. Leave it for later; I remember which lines are not signed.
