# Bầu, công nhận, cho thôi làm hòa giải viên và tổ trưởng (Điều 8, 11, 14).
# @codes election-matter domain/election.rs Matter
# @codes election-begin domain/election.rs Matter
# @codes election-follows domain/election.rs Matter
# @codes election-decided domain/election.rs Matter
# @codes election-candidates domain/election.rs Matter -release
# @codes election-not-held domain/election.rs Matter -release
# @codes election-nobody domain/election.rs Matter -release
# @codes election-elected domain/election.rs Matter -release
# @codes election-standing domain/election/course.rs Standing
# @codes election-do domain/election/course.rs Move -begin -record -close
# @codes election-way domain/election/course.rs Move -begin -record -return -refuse -decide -withdraw -close -receive
# @codes election-did domain/election/course.rs Move -close
# @codes election-done domain/election/course.rs Move -begin -record -decide -close -receive
# @codes election-told domain/election/course.rs Move -begin -record -close -receive
# @codes election-write domain/election/course.rs Move -begin -record -ask -propose -send -decide -close -receive
# @codes election-decision domain/election/course.rs WrongDay
# @codes election-receipt domain/election/course.rs WrongReceipt
# @codes election-ballot domain/election/vote.rs Ballot
# @codes election-fate domain/election/vote.rs Fate
# @codes election-part domain/election/vote.rs Part
# @codes election-ask domain/election/vote.rs Part -candidates -numbers -votes
# @codes election-count-mediators domain/election/vote.rs Number
# @codes election-count-head domain/election/vote.rs Number
# @codes election-nominated domain/election/candidate.rs Nominated
# @codes election-unread domain/election/candidate.rs Unread
# @codes election-ground domain/election/leaving.rs Ground
# @codes election-gap domain/election/candidate.rs Gap
# @codes election-paper domain/election/papers.rs ProposalPaper
# @codes election-twin domain/election.rs Matter
# @codes election-told-elected domain/election.rs Matter -release

section-kientoan = Bầu, công nhận, cho thôi
command-kientoan = Bầu, công nhận, cho thôi hòa giải viên
help-kientoan = <b>Bầu, công nhận, cho thôi</b>: ghi kết quả bầu, in biên bản và văn bản đề nghị, theo dõi quyết định của Chủ tịch UBND phường
form-election = Bầu, công nhận, cho thôi
election-list =
    <b>Bầu, công nhận, cho thôi</b>
    { $count ->
        [0] Chưa có đề nghị nào.
       *[other] Có { $count } đề nghị; đề nghị đang chờ xếp ở trên.
    }
election-line = { $team } – { $matter }: { $standing }{ $due }
election-due = , hạn { $day }
election-due-today = , hạn hôm nay
election-late = , quá hạn { $days } ngày
election-matter-mediators = công nhận hòa giải viên
election-matter-head = công nhận tổ trưởng
election-matter-release = cho thôi
election-button-new = Lập đề nghị mới
election-button-list = Danh sách
election-button-open = Mở xem
election-button-next = ✔ Xong, đi tiếp
election-button-save = ✔ Lưu kết quả bầu
election-button-confirm = ✔ Đúng, ghi vào danh sách
election-begin =
    <b>Lập đề nghị mới</b>
    Ông/bà muốn làm việc gì?
election-begin-mediators = Bầu hòa giải viên
election-begin-head = Bầu tổ trưởng tổ hòa giải
election-begin-release = Cho thôi làm hòa giải viên
election-team =
    <b>Lập đề nghị mới</b>
    Của tổ hòa giải nào?
election-candidates-mediators =
    <b>Người ứng cử hòa giải viên – { $team }</b>
    Gõ mỗi người một dòng: họ tên trước, rồi giới tính, năm sinh, dân tộc, nơi ở, trình độ, nghề nghiệp; ghi “tự ứng cử” nếu không do Ban công tác Mặt trận giới thiệu.

    Ví dụ: <i>Nguyễn Thị Hà, nữ, 1962, Kinh, số 5 ngõ 2, đại học Luật, hưu trí</i>
    { $count ->
        [0] {""}
       *[other] { $lines }
    }
election-candidates-head =
    <b>Người ứng cử tổ trưởng – { $team }</b>
    Tổ trưởng do các hòa giải viên của tổ bầu trong số họ. Bấm tên người ứng cử; bấm lần nữa để bỏ.
    { $count ->
        [0] {""}
       *[other] { $lines }
    }
election-candidates-none = Xin nhập ít nhất một người ứng cử.
election-candidates-full = Mỗi cuộc bầu ghi tối đa { $most } người ứng cử.
election-candidate = • { $name } ({ $parts })
election-known = đã có trong danh sách của phường
election-not-known = { $name }: là người khác trùng tên
election-stands = ☑ { $name }
election-stands-not = ☐ { $name }
election-drop = Bỏ { $name }
election-nominated-themself = tự ứng cử
election-nominated-front = được giới thiệu
election-unread = Chưa ghi được: { $lines }
election-unread-name = “{ $line }” (cần đủ họ và tên ở đầu dòng)
election-unread-identity = dòng có số căn cước (xin không nhập số giấy tờ){ $line }
election-unread-long = “{ $line }” (dòng dài quá)
election-places =
    <b>{ $team }</b>
    Cần bầu mấy hòa giải viên? Bấm hoặc gõ số.
election-places-help = Xin gõ một số từ 1 đến 20.
election-begun =
    ✔ Đã lưu danh sách người ứng cử{ $themself ->
        [0] .
       *[other] , trong đó { $themself } người tự ứng cử.
    } Bầu xong, ông/bà mở lại để ghi kết quả.
election-kept = ✔ Đã lưu danh sách người ứng cử.
election-prepared =
    Cần bầu: { $places }
    { $candidates }
election-ask-ballot =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Bầu bằng hình thức nào?
election-ask-on =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Bầu ngày nào? Bấm hoặc gõ, ví dụ <i>5/5</i>.
election-ask-place =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Mấy giờ, ở đâu? Ví dụ: <i>8h30, nhà văn hóa khu phố</i>
election-ask-presider =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Ai chủ trì (Trưởng ban công tác Mặt trận)? Bấm hoặc gõ họ và tên.
election-ask-counters =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Tổ kiểm phiếu gồm những ai? Gõ tổ trưởng trước, cách nhau dấu phẩy.

    Ví dụ: <i>Lê Thị Hoa, Đỗ Văn Mạnh</i>
election-ask-witnesses =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Ai chứng kiến việc kiểm phiếu? Ít nhất một người. Ví dụ: <i>Phạm Văn Tám</i>
election-asking-number =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    { $what } là bao nhiêu? Gõ số; có thể gõ nhiều số theo thứ tự, cách nhau dấu phẩy.
election-asking-votes =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Số phiếu (lượt) đồng ý của từng người, theo thứ tự: { $names }

    { $count ->
        [1] Gõ một số.
       *[other] Gõ { $count } số, cách nhau dấu phẩy.
    }
election-ask-places =
    <b>Kết quả bầu ({ $step }/{ $steps })</b>
    Cần bầu mấy người? Gõ số.
election-heard = Tôi hiểu là: { $what }
election-ballot-show_of_hands = Biểu quyết công khai
election-ballot-secret = Bỏ phiếu kín tại cuộc họp
election-ballot-households = Phát phiếu đến hộ gia đình
election-day = { $day }
election-day-ahead = Ngày bầu chưa đến. Xin gõ ngày đã bầu.
election-day-early = Ngày bầu phải từ 01/01/2014, khi Luật Hòa giải ở cơ sở có hiệu lực.
election-place-numbers = Đây là số hộ, số người: tôi hỏi ở bước sau. Bây giờ xin gõ giờ và nơi bầu, ví dụ <i>8h30, nhà văn hóa khu phố</i>.
election-place-help = Xin gõ nơi bầu, ví dụ <i>8h30, nhà văn hóa khu phố</i>.
election-name-help = Xin gõ đủ họ và tên, ví dụ <i>Trần Văn Phúc</i>.
election-names-help = Xin gõ đủ họ và tên từng người, cách nhau dấu phẩy, ví dụ <i>Lê Thị Hoa, Đỗ Văn Mạnh</i>.
election-number-help = Xin gõ số, ví dụ <i>120</i>.
election-votes-help =
    { $count ->
        [1] Xin gõ một số phiếu.
       *[other] Xin gõ đúng { $count } số phiếu theo thứ tự, cách nhau dấu phẩy.
    }
election-count-mediators-voters = Tổng số đại diện hộ gia đình
election-count-mediators-present = Số đại diện hộ có mặt
election-count-mediators-issued = Số phiếu phát ra
election-count-mediators-returned = Số phiếu thu vào
election-count-mediators-valid = Số phiếu hợp lệ
election-count-head-voters = Tổng số hòa giải viên của tổ
election-count-head-present = Số hòa giải viên có mặt
election-count-head-issued = Số phiếu phát ra
election-count-head-returned = Số phiếu thu vào
election-count-head-valid = Số phiếu hợp lệ
election-part-candidates = Người ứng cử
election-part-places = Số người cần bầu
election-part-ballot = Hình thức bầu
election-part-on = Ngày bầu
election-part-place = Giờ, địa điểm
election-part-presider = Người chủ trì
election-part-counters = Tổ kiểm phiếu
election-part-witnesses = Người chứng kiến
election-part-numbers = Các con số
election-part-votes = Số phiếu từng người
election-record =
    { $lines }

    { $results }

    { $verdict }
election-of-ballot = Hình thức: { $ballot }
election-of-day = Ngày bầu: { $day }
election-of-place = Nơi bầu: { $place }{ $time }
election-time = , { $time }
election-of-presider = Chủ trì: { $name }
election-of-counters = Tổ kiểm phiếu: { $names }
election-of-witnesses = Chứng kiến: { $names }
election-of-places = Cần bầu: { $count }
election-count = { $what }: { $count }
election-result = • { $name }: { $votes } phiếu ({ $share } %) – { $fate }
election-result-again = • { $name }: { $votes } phiếu ({ $share } %), bầu lại { $again } – { $fate }
election-fate-elected = <b>trúng cử</b>
election-fate-no_place = không trúng cử, đã đủ số người
election-fate-tied = bằng phiếu
election-fate-short = không đạt trên 50 %
election-not-held-mediators = ⚠ Cuộc bầu không hợp lệ vì không có trên 50 % đại diện hộ gia đình tham gia. Xin tổ chức bầu lại rồi bấm <b>Sửa kết quả bầu</b>.
election-not-held-head = ⚠ Cuộc bầu không hợp lệ vì không có trên 50 % hòa giải viên của tổ tham gia. Xin tổ chức bầu lại rồi bấm <b>Sửa kết quả bầu</b>.
election-nobody-mediators = ⚠ Không ai được trên 50 % đại diện hộ gia đình đồng ý. Xin tổ chức bầu lại rồi bấm <b>Sửa kết quả bầu</b>.
election-nobody-head = ⚠ Không ai được trên 50 % hòa giải viên đồng ý. Xin tổ chức bầu lại rồi bấm <b>Sửa kết quả bầu</b>.
election-elected-mediators = ✔ { $count } người trúng cử.
election-elected-head = ✔ Đã bầu được tổ trưởng.
election-tied = ⚠ { $count } người bằng phiếu ở suất cuối: cần bầu lại giữa những người này.
election-missing = ⚠ Còn thiếu { $count } người: cần bầu bổ sung (khoản 3 Điều 8).
election-fault-missing = ⚠ Chưa ghi: { $what }
election-fault-too-many = ⚠ { $part } nhiều hơn { $whole }
election-fault-votes = ⚠ { $name } có nhiều phiếu hơn số phiếu hợp lệ
election-not-saved = Xin xem lại các dòng có dấu ⚠ rồi lưu.
election-recorded = ✔ Đã lưu kết quả bầu.
election-again =
    <b>Bầu lại giữa những người bằng phiếu</b>
    Gõ số phiếu bầu lại của từng người, theo thứ tự: { $names }
election-again-too-many = Số phiếu bầu lại nhiều hơn số phiếu hợp lệ. Xin gõ lại.
election-card =
    <b>{ $team } – { $matter }</b>
    { $lines }

    { $content }

    { $steps }
election-of-standing = Tình trạng: <b>{ $standing }</b>
election-of-due = <b>Việc tiếp theo{ $due }</b>
election-why = Lý do trả lại: { $words }
election-decision-of = Quyết định số { $number } ngày { $day }
election-standing-preparing = đang chuẩn bị
election-standing-asked = chờ tổ trưởng tổ hòa giải
election-standing-proposed = chờ Trưởng ban công tác Mặt trận
election-standing-sent = chờ Chủ tịch UBND phường
election-standing-returned = bị trả lại, cần sửa
election-standing-decided = đã có quyết định
election-standing-refused = không được chấp thuận
election-standing-withdrawn = đã rút
election-do-record = Ghi kết quả bầu
election-do-rerecord = Sửa kết quả bầu
election-do-again = Ghi kết quả bầu lại
election-do-candidates = Sửa danh sách ứng cử
election-do-ask = ✔ Gửi tổ trưởng
election-do-propose = ✔ Chuyển Trưởng ban công tác Mặt trận
election-do-send = ✔ Gửi UBND phường
election-do-receive = Ghi ngày nhận khác
election-do-return = Trả lại để sửa
election-do-refuse = Không chấp thuận
election-do-decide = Nhập quyết định đã ký
election-do-withdraw = Rút đề nghị
election-steps-before = (còn { $count } việc trước đó)
election-step = { $day } – { $name } { $what }
election-step-for = { $day } – { $name } nhập thay { $real }: { $what }
election-step-close = { $day } – đề nghị khép lại vì tổ không còn
election-did-begin = lập danh sách ứng cử
election-did-record = ghi kết quả
election-did-ask = xin thôi
election-did-ask-other = đề nghị tổ trưởng xem xét cho thôi
election-did-propose = đề nghị cho thôi
election-did-send = gửi UBND phường
election-did-receive = ghi ngày nhận
election-did-receive-on = ghi ngày nhận { $day }
election-did-receive-for = ghi ngày nhận { $day } thay { $from }
election-did-receive-why = ghi ngày nhận { $day } thay { $from }, lý do: { $why }
election-did-return = trả lại để sửa
election-did-refuse = ghi không chấp thuận
election-did-decide = nhập quyết định
election-did-withdraw = rút đề nghị
election-done-ask = ✔ Đã gửi tổ trưởng tổ hòa giải.
election-done-propose = ✔ Đã chuyển Trưởng ban công tác Mặt trận.
election-done-send = ✔ Đã gửi Văn phòng HĐND và UBND phường. Có quyết định, trợ lý báo ngay.
election-done-return = ✔ Đã trả lại, người đề nghị được báo lý do.
election-done-refuse = ✔ Đã ghi không chấp thuận, người đề nghị được báo lý do.
election-done-withdraw = ✔ Đã rút đề nghị.
election-no-front = ✔ Đã gửi Văn phòng HĐND và UBND phường: danh sách chưa ghi Trưởng ban công tác Mặt trận của khu này, văn phòng sẽ chuyển giúp.
election-told-ask = { $who } xin thôi làm hòa giải viên – { $team }. Xin mở xem và chuyển Trưởng ban công tác Mặt trận.
election-told-ask-other = { $who } đề nghị xem xét cho thôi làm hòa giải viên: { $name } – { $team }. Nếu ông/bà đồng ý, xin mở xem và chuyển Trưởng ban công tác Mặt trận (khoản 2 Điều 11).
election-told-propose = { $who } đề nghị cho thôi làm hòa giải viên: { $name } – { $team }. Xin mở xem, thống nhất với tổ trưởng tổ dân phố rồi gửi UBND phường (khoản 2 Điều 11).
election-told-propose-head = { $name } – { $team } xin thôi. Xin mở xem rồi gửi thẳng UBND phường (khoản 3 Điều 11).
election-told-send = { $who } gửi đề nghị { $matter } – { $team }.
election-told-return =
    Văn phòng trả lại đề nghị { $matter } – { $team }.
    Lý do: { $said }
election-told-refuse =
    Đề nghị { $matter } – { $team } không được chấp thuận.
    Lý do: { $said }
election-told-decide = Đã có quyết định { $matter } – { $team }: số { $said }.
election-told-withdraw =
    { $who } rút đề nghị { $matter } – { $team }.
    Lý do: { $said }
election-told-received-later =
    Văn phòng ghi lại ngày UBND phường nhận đề nghị { $matter } – { $team }: { $day }, trước đó ghi { $from }.
    Lý do: { $said }
    Hạn Chủ tịch UBND phường ra quyết định: { $due }.
election-write = <b>{ $ask }</b>
election-write-return = Gõ lý do trả lại; người đề nghị sẽ nhận được
election-write-refuse = Gõ lý do không chấp thuận; người đề nghị sẽ nhận được
election-write-withdraw = Gõ lý do rút đề nghị
election-reason-help = Xin gõ lý do, tối đa { $most } chữ cái.
election-not-now = Đề nghị này vừa thay đổi, xin xem lại.
election-gone = Không thấy đề nghị này.
election-who-leaves =
    <b>Cho thôi – { $team }</b>
    Ai thôi làm hòa giải viên?
election-ground =
    <b>Cho thôi làm hòa giải viên</b>
    Theo trường hợp nào của khoản 1 Điều 11 Luật Hòa giải ở cơ sở?
election-ground-own_wish = Nguyện vọng cá nhân
election-ground-not_fit = Không còn đủ tiêu chuẩn (Điều 7)
election-ground-breach = Vi phạm nguyên tắc hòa giải (Điều 4)
election-ground-unable = Không thể tiếp tục do bị xử lý vi phạm
election-reason =
    <b>Cho thôi làm hòa giải viên</b>
    Lý do cụ thể? Ví dụ: <i>Sức khỏe yếu, chuyển về ở với con</i>
election-front =
    <b>Cho thôi làm hòa giải viên</b>
    Trưởng ban công tác Mặt trận nào gửi đề nghị? Bấm hoặc gõ họ và tên.
election-agreed =
    <b>Cho thôi làm hòa giải viên</b>
    Tổ trưởng tổ dân phố nào đã thống nhất? Bấm hoặc gõ họ và tên.
election-leaving =
    { $name } – { $office }
    { $lines }
election-leaving-ground = Trường hợp: { $ground }
election-leaving-reason = Lý do: { $reason }
election-leaving-front = Trưởng ban công tác Mặt trận: { $name }
election-leaving-agreed = Tổ trưởng tổ dân phố thống nhất: { $name }
election-leaving-check =
    <b>Xem lại rồi gửi</b>
    { $about }

    { $way }
election-way-ask = Tổ trưởng tổ hòa giải xem và chuyển Trưởng ban công tác Mặt trận; chỉ thôi từ ngày Chủ tịch UBND phường quyết định.
election-way-propose = Trưởng ban công tác Mặt trận xem và gửi UBND phường; chỉ thôi từ ngày Chủ tịch UBND phường quyết định.
election-way-propose-head = Trưởng ban công tác Mặt trận gửi thẳng UBND phường; chỉ thôi từ ngày Chủ tịch UBND phường quyết định.
election-way-send = Đề nghị được gửi UBND phường; chỉ thôi từ ngày Chủ tịch UBND phường quyết định.
election-incomplete = Còn thiếu: ai gửi, ai thống nhất.
election-received-on = UBND phường nhận ngày { $day }
election-receipt-now = Đang ghi: UBND phường nhận { $day }
election-receipt =
    <b>Ngày văn phòng nhận đề nghị</b>
    { $now }
    Thời hạn ra quyết định tính từ ngày nhận. Nếu nhận bản giấy ngày khác, xin gõ ngày đó. Ví dụ: <i>4/5</i>
election-receipt-why =
    <b>Ngày nhận muộn hơn</b>
    Đang ghi { $from }, ông/bà gõ { $day }: hạn ra quyết định lùi theo. Xin gõ lý do; người đề nghị sẽ nhận được.
election-receipt-ahead = { $day } chưa đến. Văn phòng nhận chậm nhất là { $bound }: xin gõ ngày đã nhận.
election-receipt-before_vote = { $day } là trước ngày bầu ({ $bound }). Xin gõ ngày nhận từ { $bound } trở đi; nếu ngày bầu ghi sai, xin bấm Quay lại rồi trả lại để sửa.
election-receipt-before_return = Văn phòng đã trả lại đề nghị này { $bound }, nên chỉ nhận lại từ ngày đó. { $day } là trước ngày đó, xin xem lại.
election-receipt-too_early = { $day } là quá lâu trước khi đề nghị được lập. Xin xem lại ngày, tháng trên dấu công văn đến; tôi nhận từ { $bound } trở đi.
election-received = ✔ Đã ghi: nhận { $day }.
election-decision =
    <b>Nhập quyết định đã ký</b>
    Gõ số và ngày ghi trên quyết định.

    Ví dụ: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-help = Chưa rõ số quyết định. Ví dụ: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-day = Xin gõ cả ngày. Ví dụ: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-ahead = { $day } chưa đến. Xin gõ ngày ghi trên quyết định đã ký.
election-decision-before_vote = { $day } là trước ngày bầu. Xin xem lại.
election-decision-before_sent = { $day } là trước ngày nhận đề nghị. Xin xem lại. Nếu văn phòng nhận sớm hơn, xin bấm Quay lại rồi bấm <b>Ghi ngày nhận khác</b>.
election-confirm =
    <b>Xem lại trước khi ghi</b>
    { $decision }
    { $what }
    Có hiệu lực từ { $day }.
    { $hanging }

    { $team }
election-follows-mediators = Công nhận hòa giải viên: { $names } – { $team }
election-follows-head = Công nhận tổ trưởng: { $names } – { $team }. Tổ trưởng cũ, nếu là người khác, thôi làm tổ trưởng và vẫn là hòa giải viên.
election-follows-release = Thôi làm hòa giải viên: { $names } – { $team }
election-complete = Sau đó tổ có { $count } hòa giải viên, { $women } nữ: đủ theo Điều 12.
election-lacking = Sau đó tổ có { $count } hòa giải viên, { $women } nữ. ⚠ Cần kiện toàn: { $lacks }
election-lacks-head = chưa có tổ trưởng
election-lacks-members = chưa đủ 03 hòa giải viên
election-lacks-woman = chưa có hòa giải viên nữ
election-lacks-woman-unknown = chưa rõ có hòa giải viên nữ
election-lacks-minority = chưa có hòa giải viên người dân tộc thiểu số
election-cannot = Chưa ghi được: không rõ quyết định về ai. Xin mở lại đề nghị.
election-cannot-rule = Chưa ghi được quyết định này vì không khớp danh sách nhân sự. Xin sửa danh sách trước, hoặc trả lại đề nghị.
election-cannot-elsewhere = Chưa ghi được: có người đang là hòa giải viên của tổ khác. Xin chuyển hoặc cho thôi ở tổ kia trước.
election-cannot-not-of-team = Chưa ghi được: tổ trưởng phải là hòa giải viên của tổ (Điều 14).
election-cannot-before = Chưa ghi được: chức vụ này bắt đầu từ { $day }, ngày quyết định phải sau ngày đó.
election-cannot-holds = Chưa ghi được: người này đã giữ chức vụ này từ { $day }.
election-cannot-not-held = Chưa ghi được: người này không còn giữ chức vụ này vào ngày quyết định.
election-decided-mediators = ✔ Đã ghi. Từ ngày quyết định, những người này là hòa giải viên. Xin mời họ dùng trợ lý trong mục <b>Nhân sự</b>.
election-decided-head = ✔ Đã ghi. Từ ngày quyết định, đây là tổ trưởng tổ hòa giải.
election-decided-release = ✔ Đã ghi. Từ ngày quyết định, người này không còn là hòa giải viên.
election-todo = { $team } – { $matter }: { $standing }{ $due }
election-digest = Đề nghị công nhận, cho thôi: { $waiting } đang chờ Chủ tịch, { $decided } đã quyết định
election-digest-before = Quyết định của kỳ trước nay mới nhập: { $count }
election-digest-late = Đề nghị quá hạn quyết định: <b>{ $count }</b>
election-remind-decide = Ngày mai, { $day }, là hạn Chủ tịch UBND phường quyết định đề nghị { $matter } – { $team }.
election-late-decide = Đề nghị { $matter } – { $team } đã quá hạn quyết định ({ $day }).
election-remind-send = Ngày mai, { $day }, là hạn gửi đề nghị { $matter } – { $team } đến UBND phường.
election-late-send = Đề nghị { $matter } – { $team } đã quá hạn gửi UBND phường ({ $day }).
election-do-mend = Sửa nội dung rồi gửi lại
election-do-anew = Lập lại đề nghị
election-changed-meanwhile = Danh sách của tổ hoặc quyền của ông/bà vừa thay đổi. Xin chọn lại.
election-twin-mediators = Có người đang được đề nghị công nhận ở một đề nghị khác của tổ này. Xin làm tiếp ở đề nghị đó, hoặc bỏ tên người ấy.
election-twin-head = Tổ này đang có một đề nghị công nhận tổ trưởng. Xin làm tiếp ở đề nghị đó, hoặc rút đề nghị rồi lập lại.
election-twin-release = Người này đang có một đề nghị cho thôi. Xin làm tiếp ở đề nghị đó, hoặc rút đề nghị rồi lập lại.
election-gaps = chưa có: { $gaps }
election-gap-sex = giới tính
election-gap-born = năm sinh
election-gap-ethnicity = dân tộc
election-gap-residence = nơi ở
election-gap-learned = trình độ
election-gap-occupation = nghề nghiệp
election-heir =
    <b>Bàn giao trước khi thôi</b>
    { $name } còn việc dở:
    { $left }
    Ai trong tổ nhận tiếp?
election-heir-cases = Còn { $count } vụ, việc chưa xong: { $cases }.
election-heir-settled = Còn theo dõi { $count } vụ, việc đã hòa giải thành: { $cases }.
election-drafts-to = Bàn giao { $count } bản nháp cho { $name }.
election-heir-nobody = Để tổ trưởng phân công sau
election-handed = Bàn giao vụ, việc { $cases } cho { $name }.
election-handed-nobody = Vụ, việc { $cases } chờ tổ trưởng phân công người khác.
election-follows-up = { $name } theo dõi tiếp các vụ, việc đã hòa giải thành: { $cases }.
election-follow-up-to-head = Vụ, việc đã hòa giải thành còn theo dõi: { $cases }. Từ nay nhắc tổ trưởng.
election-hanging-drafts = Còn { $count } bản nháp.
election-hanging-sessions = Còn { $count } buổi tập huấn đã được mời.
election-told-elected-mediators = Chủ tịch UBND phường đã công nhận ông/bà là hòa giải viên – { $team }, theo Quyết định số { $number }, từ { $day }.
election-told-elected-head = Chủ tịch UBND phường đã công nhận ông/bà là tổ trưởng – { $team }, theo Quyết định số { $number }, từ { $day }. Tháng nào của tổ chưa chốt thì nay ông/bà chốt tiếp, xem ở mục <b>Việc cần làm</b> (/viec).
election-told-former-head = Theo Quyết định số { $number }, từ { $day } { $team } có tổ trưởng mới. Ông/bà thôi làm tổ trưởng và vẫn là hòa giải viên của tổ.
election-told-head-of-new = Theo Quyết định số { $number }, từ { $day } { $team } có thêm hòa giải viên: { $names }.
election-paper-minutes = 🖨 Biên bản bầu
election-paper-proposal = 🖨 Văn bản đề nghị
election-paper-decision = 🖨 Dự thảo quyết định
election-paper-caption =
    <b>{ $name }</b> – { $team }
    { $person } lập lúc { $time } ngày { $day }. Có tên người: xin lưu và in ngay, tin này tự xóa sau 1 giờ.
election-closed =
    <b>Đề nghị khép lại cùng tổ</b>
    { $matter } – { $team }: tổ không còn nữa, nên đề nghị này không đi tiếp.
election-closed-into =
    <b>Đề nghị khép lại cùng tổ</b>
    { $matter } – { $team }: tổ đã sáp nhập vào { $into }, nên đề nghị này không đi tiếp.{ $begins ->
        [1] {" "}Nếu vẫn cần, xin lập đề nghị mới cho { $into } ở mục /kientoan.
       *[other] {""}
    }
