# Danh sách vụ, việc, trang vụ, việc và các thao tác sau khi đã lưu.

cases-list =
    <b>Vụ, việc { $scope }</b>
    { $filter }

    { $shown }
cases-scope-own = của ông/bà
cases-scope-team = của { $team }
cases-scope-ward = của phường
cases-all = Tất cả: { $total }. Gõ tên, nội dung, mã, tổ hoặc tháng để tìm.
cases-open = Chưa kết thúc: { $total }. Gõ tên, nội dung, mã, tổ hoặc tháng để tìm.
cases-found = Tìm “{ $find }”: { $total }
cases-wanted = Tìm: { $wanted }. Kết quả: { $total }
cases-wanted-units = { $names }
cases-wanted-period = tiếp nhận { $period }
cases-wanted-mediator = hòa giải viên “{ $name }”
cases-wanted-mine = do ông/bà hòa giải
cases-wanted-words = có “{ $words }”
cases-state-open = chưa kết thúc
cases-state-ended = đã kết thúc
cases-state-waiting = chưa bắt đầu hòa giải
cases-state-late = quá hạn bắt đầu hòa giải
cases-lines = { $lines }
cases-line = { $code } · { $kind } · { $day } · <i>{ $status }</i> · { $a } – { $b }
cases-none = Chưa có vụ, việc nào. Khi tiếp nhận, ông/bà bấm <b>Bảng chọn</b> rồi <b>Ghi vụ, việc</b>.
cases-none-open = Không còn vụ, việc nào chưa kết thúc.
cases-none-found = Không thấy vụ, việc nào có “{ $find }”. Xin thử ít chữ hơn, không cần dấu, ví dụ: <i>loi di</i>
cases-none-wanted = Không có vụ, việc nào như vậy. Xin bớt điều kiện, hoặc bấm nút dưới đây để tìm đúng những chữ đã gõ.
cases-none-here = Trang này không còn vụ, việc nào. Ông/bà bấm <b>Trước</b>.
cases-no-such-code = Không thấy vụ, việc mã { $code } trong phạm vi của ông/bà.
cases-type-to-find = Gõ vài chữ để tìm, ví dụ: <i>lối đi tháng 10</i>, <i>khu 3 chưa xong</i>, <i>hòa giải viên Hải</i>, hoặc mã: <i>VN-01-2026-003</i>
cases-button-open = Chưa kết thúc
cases-button-all = Tất cả
cases-button-clear = Bỏ tìm kiếm
cases-button-typed = Tìm đúng chữ đã gõ
cases-button-read = Tìm theo ý đã hiểu
case-missing = Không thấy vụ, việc này trong phạm vi của ông/bà. Có thể vụ, việc đã chuyển cho người khác; cần hỏi, xin liên hệ tổ trưởng.

case-card =
    <b>Vụ, việc { $code }</b>
    { $kind }
    { $facts }

    <b>Nội dung:</b> { $summary }

    { $stage }
    ➜ { $next }
case-line-received = Tiếp nhận: { $day }
case-line-ground = Căn cứ: { $ground }
case-line-place = Nơi xảy ra: { $group } – { $team }
case-line-side = { $side }: { $people }
case-party = { $initials } ({ $age } tuổi)
case-line-mediators = Hòa giải viên: { $names }
case-line-followers = Theo dõi thực hiện thỏa thuận (Điều 26): { $names }
case-mediator-chosen = { $name } (các bên lựa chọn)
case-line-no-mediator = Hòa giải viên: chưa có
case-line-violence = ⚠ Có dấu hiệu bạo lực gia đình: chú ý an toàn, không tự đưa hai bên gặp nhau.
case-line-status = <b>Tình trạng: { $status }</b>
case-line-assigned = Phân công: { $day }
case-line-deadline = Xin gặp hai bên chậm nhất là hết { $day }
case-line-began = Bắt đầu hòa giải: { $day }
case-line-paused = Tạm dừng từ: { $day }
case-line-kept = Thực hiện thỏa thuận: { $kept } (xem ngày { $day })
case-line-broken = ⚠️ Thực hiện thỏa thuận: <b>{ $kept }</b> (xem ngày { $day })
agreement-terms-missing = Câu này mới cho biết đã hòa giải thành. Hai bên thỏa thuận điều gì? Ví dụ: <i>Bên B dọn đất, trả lại lối đi rộng 2 mét.</i>
case-line-ended = Ngày kết thúc: { $day }
case-line-agreement = Thỏa thuận: { $words }
case-line-method = Cách thực hiện: { $words }
case-line-due = Hẹn làm xong chậm nhất: { $day }
case-line-step = – { $words }
case-line-step-due = – { $words }: chậm nhất { $day }
case-line-written = Văn bản hòa giải thành: { $written }
case-line-end-reason = Lý do: { $reason }
case-line-guidance = Đã hướng dẫn đến: { $body }
case-line-demands = Yêu cầu của các bên: { $words }
case-line-void = Hủy ghi: { $day } – { $reason }
next-registered = Tổ trưởng phân công hòa giải viên; các bên được chọn trước (Điều 17, 18).
next-assigned = Gặp các bên để bắt đầu hòa giải, trong 03 ngày kể từ ngày phân công (Điều 20).
next-agreed = Gặp các bên đúng ngày đã hẹn: { $day } (Điều 20).
next-agreed-gone = Ngày hai bên hẹn gặp ({ $day }) đã qua. Xin gặp các bên ngay, ghi ngày hẹn mới, hoặc báo tổ trưởng phân công lại.
next-overdue = Đã quá 03 ngày (Điều 20). Xin bắt đầu ngay, hoặc báo tổ trưởng phân công lại.
next-in_session = Luật không giới hạn ngày kết thúc. Khi xong, xin ghi kết quả vào sổ (Điều 21).
next-paused = Các bên đề nghị tạm dừng (Điều 17). Khi các bên muốn hòa giải tiếp, xin ghi <b>Hòa giải tiếp</b>.
next-success = Theo dõi, đôn đốc các bên thực hiện thỏa thuận (Điều 26).
next-failure = Các bên có thể đề nghị hòa giải tiếp hoặc đến cơ quan có thẩm quyền (Điều 27).
next-referred = Không tính là vụ, việc hòa giải; được thống kê riêng.
next-void = Không tính vào thống kê; chỉ giữ để đối chiếu.
act-begin = Bắt đầu hòa giải
act-outcome = Ghi kết quả
act-assign = Phân công hòa giải viên
act-reassign = Đổi hòa giải viên
act-reopen = Các bên đề nghị hòa giải tiếp
act-amend = Sửa thông tin
act-void = Hủy ghi (ghi nhầm)
button-timeline = Quá trình
case-act-too-late = Vụ, việc này { $status }, nên không làm việc đó được nữa.
case-day-too-early = { $day } sớm quá: phải từ { $earliest } trở đi. Nếu ngày trước đó ghi sai, xin sửa trước.

case-timeline =
    <b>Quá trình { $code }</b>
    { $lines }
event-line = • { $day } { $time }, { $by }: { $what }
event-by-system = tự động
event-imported = nhập từ sổ cũ
event-opened = ghi vụ, việc
event-assign = phân công
event-begin = bắt đầu hòa giải
event-take = nhận vụ, việc
event-session = ghi buổi hòa giải
event-pause = tạm dừng
event-go_on = hòa giải tiếp sau tạm dừng
event-cooperate = phối hợp với tổ khác
event-tell_front = báo Trưởng ban công tác Mặt trận
event-follow_up = giao người theo dõi tiếp việc thực hiện thỏa thuận
event-perform = theo dõi thực hiện
event-plan = ghi các bước thực hiện
event-end = ghi kết quả
event-reopen = hòa giải tiếp
event-amend = sửa thông tin
event-move = chuyển tổ
event-help_move = tổ phối hợp nhập vào tổ khác
event-void = hủy ghi
event-escalated = đã báo nguy cơ hoặc vi phạm
event-tied = ghi hoặc sửa mối liên hệ với vụ, việc khác
event-assigned-to = phân công { $names }
event-began-on = bắt đầu hòa giải ngày { $day }
event-ended-on = { $status }, ngày { $day }
event-reopened-on = các bên đề nghị hòa giải tiếp, ngày { $day }
event-amended = sửa { $fields }; lý do: { $reason }
event-signed-since = các bên đã ký văn bản hòa giải thành
event-help-moved = { $from } không còn, { $to } phối hợp thay từ { $day }
event-moved-on = chuyển từ { $from } sang { $to } từ { $day }
event-voided = hủy ghi; lý do: { $reason }

case-begin =
    <b>Bắt đầu hòa giải { $code }</b>
    Buổi hòa giải đầu tiên là ngày nào? Bấm hoặc gõ, ví dụ: <i>hôm qua</i>, <i>5/5</i>
    { $deadline }
case-no-deadline = Việc này chưa có hạn.
case-begun = Đã ghi: bắt đầu hòa giải { $day }. Không nhắc nữa.
case-reopen =
    <b>Hòa giải tiếp { $code }</b>
    Các bên đề nghị hòa giải tiếp ngày nào (Điều 27)? Bấm hoặc gõ, ví dụ: <i>hôm nay</i>, <i>5/5</i>
case-reopened = Đã mở lại: hòa giải tiếp từ { $day }.
case-reopened-nobody = Đã mở lại: hòa giải tiếp từ { $day }. Hòa giải viên trước đã thôi nhiệm vụ, nên chờ phân công người khác.
case-voided = Đã hủy ghi. Vụ, việc không tính vào thống kê nữa.

refused-side = Mỗi bên cần ít nhất một người. Xin ghi thêm người cho bên còn thiếu.
refused-content = Nội dung còn trống. Xin viết vài câu: ai, việc gì, ở đâu.
refused-agreement = Hòa giải thành phải ghi nội dung thỏa thuận (Điều 24).
refused-guidance = Hòa giải không thành phải ghi đã hướng dẫn các bên đến đâu (Điều 21).
refused-stage = Vụ, việc đã sang bước khác nên không làm việc đó được. Xin mở lại vụ, việc để xem.
refused-mediator = Vụ, việc chưa có hòa giải viên. Tổ trưởng cần phân công trước.

step-first = Bước đầu tiên
step-of = Bước { $step }/{ $steps }
outcome-end =
    <b>Kết quả { $code }</b>
    { $step}. Vụ, việc kết thúc thế nào?
outcome-end-which = Không thành vì sao: một bên yêu cầu chấm dứt, hay hai bên không thể thỏa thuận? Xin bấm một nút, hoặc gõ, ví dụ: <i>không thể thỏa thuận</i>
outcome-end-success = Hòa giải thành
outcome-end-party_request = Không thành: một bên yêu cầu chấm dứt
outcome-end-mediator_decision = Không thành: không thể thỏa thuận
outcome-end-not_said = Không thành: sổ cũ không ghi vì sao
outcome-end-referred = Không thuộc phạm vi, hướng dẫn nơi khác
outcome-day =
    <b>Kết quả { $code }</b>
    { $step }. Kết thúc ngày nào? Bấm hoặc gõ, ví dụ: <i>hôm qua</i>, <i>5/5</i>
outcome-day-recorded = Như đang ghi: { $day }
outcome-agreement =
    <b>Kết quả { $code }</b>
    { $step }. Các bên thỏa thuận thế nào, xong trước ngày nào, có lập biên bản không? Viết ngắn gọn, ví dụ: <i>Bên B dọn đất, trả lại lối đi rộng 2 m trước ngày 30/6; hai bên đã ký biên bản</i>
    Tin nhắn được xóa khỏi màn hình sau khi lưu.
outcome-method =
    <b>Kết quả { $code }</b>
    { $step }. Thực hiện bằng cách nào? Ví dụ: <i>bên B tự dọn, bên A trả tiền xe</i>
    Không có thì bấm <b>Bỏ qua</b>.
outcome-due =
    <b>Kết quả { $code }</b>
    { $step }. Hai bên hẹn làm xong chậm nhất ngày nào? Bấm hoặc gõ, ví dụ: <i>20/5</i>
    Không hẹn ngày thì bấm <b>Bỏ qua</b>.
outcome-due-d7 = Sau 7 ngày ({ $day })
outcome-due-d30 = Sau 30 ngày ({ $day })
outcome-written =
    <b>Kết quả { $code }</b>
    { $step }. Hai bên đã ký văn bản hòa giải thành chưa?
    Chỉ lập khi các bên đồng ý (Điều 24). Có văn bản thì mới đề nghị Tòa án công nhận được.
written-signed = Đã ký
written-later = Sẽ ký sau
written-none = Không lập
outcome-body =
    <b>Kết quả { $code }</b>
    { $step }. Đã hướng dẫn các bên đến đâu? Luật yêu cầu phải hướng dẫn (Điều 21).
outcome-body-more = Nơi khác…
outcome-demands =
    <b>Kết quả { $code }</b>
    { $step }. Mỗi bên yêu cầu gì? Sổ theo dõi có cột này. Ví dụ: <i>bên A đòi 5 triệu đồng, bên B không nhận</i>
    Không có thì bấm <b>Bỏ qua</b>.
outcome-check =
    <b>Xem lại kết quả { $code }</b>
    { $end }
    { $lines }

    Bấm số để sửa, hoặc bấm <b>Lưu</b>.
outcome-edit-day = Sửa ngày
outcome-edit-agreement = Sửa thỏa thuận
outcome-edit-method = Sửa cách thực hiện
outcome-edit-due = Sửa hạn thực hiện
outcome-edit-written = Sửa văn bản
outcome-edit-body = Sửa nơi hướng dẫn
outcome-edit-demands = Sửa yêu cầu
outcome-incomplete = Còn thiếu thông tin. Xin bấm <b>Quay lại</b> để ghi đủ.
outcome-saved-success = Đã lưu: hòa giải thành. Cảm ơn ông/bà!
outcome-saved-failure = Đã lưu: hòa giải không thành. Các bên vẫn có thể đề nghị hòa giải tiếp.
outcome-saved-referred = Đã lưu: đã hướng dẫn các bên đến nơi có thẩm quyền.

assign-choice =
    <b>Phân công { $code }</b>
    Bước 1/4. Các bên đã chọn hòa giải viên chưa? Các bên được chọn trước, tổ trưởng chỉ phân công khi các bên không chọn (Điều 18).
assign-choice-parties = Các bên đã lựa chọn
assign-choice-head = Các bên không chọn, tổ trưởng phân công
assign-pick-parties =
    <b>Phân công { $code }</b>
    Bước 2/4. Các bên lựa chọn ai? Bấm tên để chọn hoặc bỏ chọn.
    { $picked }
    { $excluded }
assign-pick-head =
    <b>Phân công { $code }</b>
    Bước 2/4. Phân công ai? Bấm tên để chọn hoặc bỏ chọn.
    { $picked }
    { $excluded }
assign-no-candidates =
    <b>Phân công { $code }</b>
    Tổ không còn hòa giải viên nào có thể phân công. Xin báo Văn phòng phường.
    { $excluded }
assign-nobody-yet = Chưa chọn ai.
assign-picked = Đã chọn: { $names }
assign-ticked = ✔ { $name }
assign-done = ✔ Chọn xong
assign-too-many = Mỗi vụ, việc chọn nhiều nhất { $most } người.
assign-not-named = Tôi chưa rõ “{ $said }” là ai trong tổ. Xin bấm tên, hoặc gõ đủ họ tên.
assign-conflict =
    <b>Phân công { $code }</b>
    Bước 3/4. Trong những người đã chọn, có ai có quyền, lợi ích liên quan, hoặc là người thân của một bên nên khó vô tư không?
assign-conflict-none = Không ai liên quan
assign-conflict-has = { $name } có liên quan
assign-excluded = Không phân công { $name }: người có quyền, lợi ích liên quan phải từ chối hòa giải (Điều 10 khoản 3, Điều 18 khoản 2). Xin chọn người khác.
assign-excluded-list = Không phân công người có quyền, lợi ích liên quan (khoản 3 Điều 10, khoản 2 Điều 18): { $names }
assign-by-parties = Các bên lựa chọn (Điều 18 khoản 1)
assign-by-head = Tổ trưởng phân công (Điều 18 khoản 1)
assign-check =
    <b>Xem lại phân công { $code }</b>
    Hòa giải viên: { $names }
    { $by }
    Người được phân công sẽ nhận tin nhắn.
assign-saved = Đã phân công { $names }.
assign-gone = Có người không còn là hòa giải viên của tổ. Xin chọn lại.

field-kind = loại vụ, việc
field-received_on = ngày tiếp nhận
field-ground = căn cứ
field-place = nơi xảy ra
field-parties = các bên
field-summary = nội dung
field-agreement = thỏa thuận
amend-field =
    <b>Sửa { $code }</b>
    Sửa phần nào? Có thể sửa nhiều phần cùng một lý do. Thông tin cũ vẫn được giữ trong phần Quá trình.
amend-kind =
    <b>Sửa { $code }</b>
    Loại vụ, việc đang ghi: { $old }
    Chọn loại đúng:
amend-received_on =
    <b>Sửa { $code }</b>
    Ngày tiếp nhận đang ghi: { $old }
    Ngày đúng là ngày nào? Ví dụ: <i>5/5</i>
amend-ground =
    <b>Sửa { $code }</b>
    Căn cứ đang ghi: { $old }
    Chọn căn cứ đúng:
amend-place =
    <b>Sửa { $code }</b>
    Nơi xảy ra đang ghi: { $old }
    Chọn nơi đúng, hoặc gõ tên:
amend-no-such-group = Tôi không rõ nơi nào. Xin bấm một nút, hoặc gõ đủ tên.
amend-parties =
    <b>Sửa { $code }</b>
    Các bên đang ghi:
    { $old }
    Bấm người cần sửa, hoặc thêm người. Những gì không sửa vẫn giữ nguyên.
party-several = Tôi thấy hai người trong một dòng. Xin ghi mỗi người một dòng.
party-unknown = Chưa biết tên thì xin ghi bà con vẫn gọi thế nào và ở đâu, ví dụ: <i>bà bán nước, số 12 ngõ 3</i>
amend-party-side = Dòng { $n } chưa rõ bên nào. Xin bắt đầu bằng <b>A:</b> hoặc <b>B:</b>
party-empty = Dòng này còn trống. Ví dụ: <i>A: Nguyễn Văn An, 54 tuổi</i>
party-too_long = Dòng này dài quá. Xin chỉ ghi họ tên, tuổi, nơi ở.
party-identity_number = Tin có số căn cước nên đã được xóa và không lưu. Xin ghi lại, không có số căn cước.
party-no_name = Tôi không thấy họ tên. Ví dụ: <i>A: Nguyễn Văn An, 54 tuổi</i>
party-age_impossible = Xin gõ tuổi bằng số, ví dụ: <i>64</i>
party-no-phone = Đã ghi phần còn lại. Ở đây không ghi số điện thoại của các bên; cần thì xin ông/bà ghi ra sổ tay.
amend-summary =
    <b>Sửa { $code }</b>
    Nội dung đang ghi: { $old }
    Xin viết lại nội dung đúng:
amend-agreement =
    <b>Sửa { $code }</b>
    Thỏa thuận đang ghi: { $old }
    Xin viết lại thỏa thuận đúng:
amend-reason =
    <b>Sửa { $code }</b>
    { $lines }
    Vì sao sửa? Ví dụ: <i>ghi nhầm tên</i>
amend-check =
    <b>Xem lại trước khi sửa { $code }</b>
    { $lines }
    Lý do: { $reason }
amend-reason-changed = Đã đổi lý do.
amend-name-no-reason = Đây là tên người, chưa phải lý do. Muốn sửa thêm người khác thì bấm <b>Sửa thêm phần khác</b>; lý do xin viết thành câu, ví dụ: <i>ghi nhầm tên</i>
amend-saved = Đã sửa. Thông tin cũ vẫn được giữ trong phần Quá trình.

void-reason =
    <b>Hủy ghi { $code }</b>
    Bước 1/2. Chỉ hủy khi ghi nhầm hoặc ghi trùng. Vì sao hủy? Ví dụ: <i>ghi trùng với vụ trước</i>
void-check =
    <b>Hủy ghi { $code }?</b>
    Lý do: { $reason }
    Vụ, việc sẽ không tính vào thống kê nữa và không mở lại được.
void-save = Hủy ghi

tell-assigned =
    <b>Ông/bà được phân công vụ, việc { $code }</b>
    { $kind } – { $team }
    { $deadline }
    Nếu ông/bà có quyền, lợi ích liên quan hoặc khó vô tư, xin mở vụ, việc và bấm <b>Từ chối hòa giải việc này</b> (khoản 3 Điều 10).
tell-assigned-deadline = Xin gặp hai bên chậm nhất là hết { $day } (Điều 20).
tell-assigned-running = Vụ, việc đang được hòa giải.
tell-unassigned =
    <b>Thay đổi phân công { $code }</b>
    Vụ, việc này đã giao cho người khác. Xin cảm ơn ông/bà.
tell-outcome =
    <b>Vụ, việc { $code } đã có kết quả</b>
    { $status }
tell-reopened =
    <b>Vụ, việc { $code } được hòa giải tiếp</b>
    Các bên đề nghị hòa giải tiếp: { $day } (Điều 27).
tell-reopened-nobody =
    <b>Cần phân công { $code }</b>
    Các bên đề nghị hòa giải tiếp: { $day } (Điều 27). Hòa giải viên trước đã thôi nhiệm vụ.
    Xin ông/bà phân công hòa giải viên khác.
tell-void =
    <b>Vụ, việc { $code } đã hủy ghi</b>
    Văn phòng phường hủy vì ghi nhầm. Không cần làm gì thêm.

due-start =
    <b>Nhắc bắt đầu hòa giải { $code }</b>
    { $kind }
    Xin gặp hai bên chậm nhất là hết { $day } (còn { $left } ngày; Điều 20).
    Đã bắt đầu rồi thì ông/bà bấm nút dưới đây, tôi không nhắc nữa.
due-start-last =
    <b>Hôm nay là ngày cuối: { $code }</b>
    { $kind }
    Xin gặp hai bên trong hôm nay, { $day } (Điều 20).
    Đã bắt đầu rồi thì ông/bà bấm nút dưới đây.
due-start-late =
    <b>Quá hạn bắt đầu hòa giải { $code }</b>
    { $kind }
    Hạn là { $day } (Điều 20). Xin ông/bà bắt đầu ngay hoặc báo tổ trưởng.
due-overdue =
    <b>Chưa bắt đầu hòa giải { $code }</b>
    { $kind }
    Hòa giải viên: { $names }
    Hạn bắt đầu là { $day }, đã quá (Điều 20). Xin ông/bà nhắc hòa giải viên hoặc phân công lại.
due-overdue-office =
    { $told }
    Tổ trưởng chưa nhận được tin qua bot: { $heads }
due-draft =
    <b>Còn một bản ghi dở</b>
    { $about }
    Ông/bà bấm nút dưới đây để ghi tiếp. Những gì đã ghi vẫn còn nguyên.
due-draft-unnamed = Vụ, việc chưa chọn loại
