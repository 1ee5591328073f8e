# Ghi một vụ, việc: từ kiểm tra phạm vi đến khi lưu.

intake-name = { $name }
intake-group = { $label } { $name }
intake-line = <b>{ $field }:</b> { $value }
intake-missing = <i>chưa ghi</i>
intake-passed = <i>bỏ qua</i>
intake-yes = có
intake-no = không

# Kiểm tra phạm vi
intake-guard =
    <b>Bước { $n }/9 · Trước khi ghi</b>
    Việc này có điều gì nguy hiểm, trái pháp luật hoặc ngoài phạm vi hòa giải dưới đây không?
    Có người bị đánh, bị đe dọa, trẻ em bị hại thì chọn ngay dòng đó. Hỏi trước để bảo đảm an toàn và đúng phạm vi hòa giải.
    Chỉ là mâu thuẫn thường ngày, như tranh chấp lối đi, thì bấm số 1. <i>Ví dụ: không có</i>
sign-none = Không có dấu hiệu nào
sign-violence = Bạo lực, đe dọa, sắp đánh nhau
sign-child_or_sexual = Trẻ em bị hại, xâm hại tình dục
sign-violation = Vi phạm hành chính hoặc hình sự
sign-unlawful_deal = Nợ cờ bạc, giao dịch trái pháp luật
sign-public_interest = Đất công, tài sản Nhà nước
sign-business_or_labour = Kinh doanh hoặc lao động
sign-already_handled = Công an, Tòa án đang xử lý
sign-not_sure = Tôi chưa chắc
intake-danger =
    <b>Bước { $n }/9 · An toàn trước hết</b>
    Tránh xa nguy hiểm, không can ngăn một mình.
    Gọi ngay:
    { $numbers }
    Không tự đưa người bị hại và người gây bạo lực gặp nhau. Chỉ hòa giải mâu thuẫn khi hai bên đã an toàn, tự nguyện.

    { $told }
intake-danger-child =
    <b>Bước { $n }/9 · An toàn trước hết</b>
    Việc này không được hòa giải. Xin bảo vệ người bị hại và gọi ngay:
    { $numbers }

    { $told }
intake-danger-brief =
    <b>Bước { $n }/9 · An toàn trước hết</b>
    Có nguy hiểm thì gọi ngay:
    { $numbers }
    { $told }
intake-call-police = • Công an: <b>{ $number }</b>
intake-call-ambulance = • Cấp cứu: <b>{ $number }</b>
intake-call-fire = • Chữa cháy: <b>{ $number }</b>
intake-call-child = • Bảo vệ trẻ em: <b>{ $number }</b>
intake-call-domestic = • Phòng, chống bạo lực gia đình: <b>{ $number }</b>
intake-told-reported = Việc này đã được báo.
intake-told-nobody = Chưa ai được báo. Có cần báo ngay không?
intake-understood-sign = Tôi hiểu là: { $sign }.
intake-pick-safe = Hai bên an toàn, tự nguyện: ghi tiếp
intake-pick-end = Không hòa giải, hướng dẫn nơi khác
intake-pick-ask = Hỏi cán bộ phường
intake-pick-go-on = ▶ Ghi tiếp
intake-violation =
    <b>Bước { $n }/9 · Có dấu hiệu vi phạm</b>
    Cơ quan có thẩm quyền sẽ xem xét. Chỉ hòa giải khi cán bộ phường trả lời là thuộc phạm vi.
    { $told }
intake-doubt =
    <b>Bước { $n }/9 · Chưa rõ phạm vi</b>
    Ông/bà đã chọn: { $sign }.
    Tôi có thể hỏi cán bộ phường. Câu hỏi không nêu tên các bên.
intake-waiting =
    <b>Bước { $n }/9 · Đang chờ trả lời</b>
    Đã hỏi cán bộ phường. Có trả lời, tôi báo ông/bà ngay.
    Bản nháp vẫn được giữ, ông/bà có thể làm việc khác.
intake-waiting-yes =
    <b>Bước { $n }/9 · Đã có trả lời</b>
    Cán bộ phường trả lời: thuộc phạm vi hòa giải ở cơ sở. Mời ông/bà ghi tiếp.
intake-waiting-no =
    <b>Bước { $n }/9 · Đã có trả lời</b>
    Cán bộ phường trả lời: không thuộc phạm vi hòa giải ở cơ sở. Xin hướng dẫn các bên đến cơ quan có thẩm quyền.
intake-referral =
    <b>Bước { $n }/9 · Không thuộc phạm vi hòa giải ở cơ sở</b>
    { $why }
    Xin giải thích và hướng dẫn các bên đến cơ quan có thẩm quyền. Ông/bà đã hướng dẫn đến đâu?
    Chọn xong là kết thúc; chỉ đếm số việc, không lưu tên ai.
intake-why-violence = Việc có bạo lực phải được xử lý trước.
intake-why-child_or_sexual = Việc xâm hại trẻ em hoặc xâm hại tình dục không được hòa giải.
intake-why-violation = Dấu hiệu vi phạm do cơ quan có thẩm quyền xem xét.
intake-why-unlawful_deal = Giao dịch trái pháp luật hoặc trái đạo đức xã hội (như nợ cờ bạc) không được hòa giải (điểm b khoản 1 Điều 3 Luật Hòa giải ở cơ sở).
intake-why-public_interest = Việc liên quan lợi ích Nhà nước, lợi ích công cộng không hòa giải ở tổ.
intake-why-business_or_labour = Tranh chấp kinh doanh, thương mại, lao động có nơi giải quyết riêng.
intake-why-already_handled = Việc này đang có cơ quan khác giải quyết.
intake-why-not_sure = Việc này chưa rõ thuộc phạm vi.
intake-why-none = Ông/bà chọn không hòa giải việc này.
intake-ended =
    <b>Đã kết thúc, không tiếp nhận</b>
    Đã ghi: không hòa giải, đã hướng dẫn đến { $body }.
intake-scope-asked =
    <b>Hỏi về phạm vi hòa giải</b>
    { $by } ({ $team }) hỏi một việc có dấu hiệu: { $sign }.
    Việc này có thuộc phạm vi hòa giải ở cơ sở không? Cần biết thêm, xin gọi cho người hỏi.
intake-scope-yes = Thuộc phạm vi
intake-scope-no = Không thuộc phạm vi
intake-scope-thanks = Đã ghi câu trả lời và báo cho người hỏi.
intake-scope-answered-before = Câu hỏi này đã được trả lời rồi.
intake-scope-gone = Câu hỏi này không còn nữa: người hỏi đã chọn cách khác.
intake-scope-told-yes =
    <b>Cán bộ phường đã trả lời</b>
    Việc ông/bà hỏi thuộc phạm vi hòa giải ở cơ sở. Mời ông/bà ghi tiếp.
intake-scope-told-no =
    <b>Cán bộ phường đã trả lời</b>
    Việc ông/bà hỏi không thuộc phạm vi. Xin hướng dẫn các bên đến cơ quan có thẩm quyền.

# Các câu hỏi
intake-team =
    <b>Bước { $n }/9 · Tổ hòa giải</b>
    Ông/bà ghi hộ cho tổ nào? Bấm, hoặc gõ tên tổ.
    <i>Ví dụ: { $example }</i>
intake-team-own =
    <b>Bước { $n }/9 · Tổ hòa giải</b>
    Vụ, việc này của tổ nào? Bấm, hoặc gõ tên tổ.
    <i>Ví dụ: { $example }</i>
intake-not-your-team = Ông/bà không ghi hộ được cho tổ này. Xin chọn tổ khác.
intake-team-gone = { $team } không còn, hoặc ông/bà không còn thuộc tổ này. Xin chọn tổ ghi vụ, việc và người hòa giải; các phần khác vẫn giữ nguyên.
intake-of-another = Bản này do người khác ghi dở và đã bàn giao. Xin chọn lại người hòa giải; các phần khác vẫn giữ nguyên.
intake-kind-group =
    <b>Bước { $n }/9 · Loại vụ, việc</b>
    Vụ, việc thuộc nhóm nào?
    <i>Ví dụ: vay tiền không trả</i>
intake-kind =
    <b>Bước { $n }/9 · Loại vụ, việc</b>
    Cụ thể là loại nào?
    <i>Ví dụ: chó nhà bên sủa đêm</i>
intake-note-land = Tranh chấp về việc ai có quyền sử dụng đất mà hòa giải ở tổ không thành thì phải qua hòa giải ở UBND phường trước khi ra Tòa án (Điều 235 Luật Đất đai).
intake-note-court = Việc này do cơ quan nhà nước quyết định; tổ chỉ giúp các bên nói chuyện, thỏa thuận.
intake-received =
    <b>Bước { $n }/9 · Ngày tiếp nhận</b>
    Ông/bà nhận vụ, việc ngày nào?
    Ví dụ: <i>hôm kia</i>, <i>5/5</i>, <i>05/05/2026</i>
intake-understood-day = Đã ghi: { $day }.
intake-ground =
    <b>Bước { $n }/9 · Căn cứ hòa giải</b>
    Vì sao tổ tiến hành hòa giải? (Điều 16)
    <i>Ví dụ: bà Lan đến nhờ</i>
intake-place =
    <b>Bước { $n }/9 · Nơi xảy ra</b>
    Việc xảy ra ở { $unit } nào? Muốn ghi rõ chỗ thì gõ trước, rồi bấm tên.
    <i>Ví dụ: đầu ngõ, cạnh nhà văn hóa</i>
intake-place-detailed =
    <b>Bước { $n }/9 · Nơi xảy ra</b>
    Đã có chỗ cụ thể: { $detail }
    Xin chọn một dòng.
    <i>Ví dụ: 1</i>
intake-place-story-kept = Phần ông/bà vừa viết dài nên đã ghi vào nội dung vụ, việc, không cần viết lại. Còn nơi xảy ra, xin chọn một dòng dưới đây.
intake-place-detail-kept = Đã ghi chỗ cụ thể. Xin chọn một dòng.
intake-place-detail = Chỗ cụ thể: { $detail }.
intake-place-detail-changed = Chỗ cụ thể nay là: { $detail }. Trước đó ông/bà ghi: { $before }.
intake-place-people-kept = Đã giữ tên các bên cho câu hỏi sau, không cần viết lại. Còn nơi xảy ra, xin chọn một dòng dưới đây.
intake-place-people-too = Đã giữ tên các bên cho câu hỏi sau.
intake-understood-place = Nơi xảy ra: { $place }.
intake-side-a =
    <b>Bước { $n }/9 · Bên A</b>
    Họ tên, tuổi, địa chỉ người bên A (mỗi người một dòng). Thiếu tuổi, địa chỉ cũng được.
    Viết cả hai bên một lần cũng được, ngăn bằng chữ <b>với</b>. Không nhập số căn cước.
    <i>Ví dụ: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3 với Trần Thị Bình, 52 tuổi</i>
intake-side-b =
    <b>Bước { $n }/9 · Bên B</b>
    Họ tên, tuổi, địa chỉ người bên B (mỗi người một dòng). Thiếu tuổi, địa chỉ cũng được.
    <i>Ví dụ: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-side-a-more =
    <b>Bước { $n }/9 · Bên A</b>
    Gõ thêm một người, hoặc bấm một người để sửa.
    <i>Ví dụ: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-side-b-more =
    <b>Bước { $n }/9 · Bên B</b>
    Gõ thêm một người, hoặc bấm một người để sửa.
    <i>Ví dụ: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-side-a-heard =
    <b>Bước { $n }/9 · Bên A</b>
    Đúng người thì bấm <b>Đủ rồi</b>. Xin gõ đủ họ tên, tuổi, địa chỉ nếu ông/bà biết; sai thì gõ lại.
    <i>Ví dụ: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-side-b-heard =
    <b>Bước { $n }/9 · Bên B</b>
    Đúng người thì bấm <b>Đủ rồi</b>. Xin gõ đủ họ tên, tuổi, địa chỉ nếu ông/bà biết; sai thì gõ lại.
    <i>Ví dụ: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-heard-a = Trong tin ông/bà viết, bên A: <b>{ $people }</b>
intake-heard-b = Trong tin ông/bà viết, bên B: <b>{ $people }</b>
intake-person = { $initials }
intake-person-age = { $initials }, { $age } tuổi
intake-person-address = { $initials }, có địa chỉ
intake-person-age-address = { $initials }, { $age } tuổi, có địa chỉ
intake-add-a = ➕ Thêm người bên A
intake-add-b = ➕ Thêm người bên B
intake-side-done = ✔ Đủ rồi, tiếp tục
intake-party-edit =
    <b>Bước { $n }/9 · Sửa một người</b>
    Đang sửa: { $who }
    Gõ lại họ tên, tuổi, địa chỉ, hoặc bỏ người này.
    <i>Ví dụ: Nguyễn Văn An, 46 tuổi, số 12 ngõ 3</i>
intake-party-remove = Bỏ người này
intake-party-remove-really =
    <b>Bước { $n }/9 · Bỏ một người</b>
    Bỏ { $who } khỏi vụ, việc này? Bấm nút dưới đây nếu đúng, không thì bấm Quay lại.
intake-party-remove-yes = Bỏ hẳn người này
intake-party-removed = Đã bỏ.
intake-party-remove-which = Muốn bỏ ai, xin bấm dòng có người đó.
intake-party-stays = Giữ nguyên như đã ghi, không bỏ ai.
intake-party-taken =
    Đã ghi, xin xem lại:
    { $people }
    Tin có tên đã được xóa khỏi màn hình; tên trên đây cũng mất ở bước sau.
intake-party-no-phone = Ở đây không ghi số điện thoại của các bên; cần thì xin ông/bà ghi ra sổ tay.
intake-party-back = Chưa ghi được: “{ $words }”. { $why }
intake-party-no-papers = Số giấy tờ tùy thân không được ghi.
intake-read-person = • { $name }, { $age }, { $address }
intake-read-age = { $age } tuổi
intake-read-no-age = chưa có tuổi
intake-read-no-address = chưa có địa chỉ
intake-party-full = Mỗi bên ghi được nhiều nhất { $max } người.
intake-party-twice = Người này đã có: { $who }.
intake-party-empty = Tôi chưa thấy họ tên. Ví dụ: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-party-too_long = Dòng này dài quá. Mỗi người một dòng; nội dung vụ, việc sẽ hỏi ở bước sau.
intake-party-identity_number = Tin có số căn cước nên đã được xóa và không lưu. Xin viết lại, không ghi số căn cước.
intake-party-several = Tôi thấy hai người trong một dòng. Xin ghi mỗi người một dòng, ví dụ: <i>Nguyễn Văn An, 45 tuổi</i>
intake-party-unknown = Chưa biết tên thì xin ghi bà con vẫn gọi thế nào và ở đâu, ví dụ: <i>bà bán nước, số 12 ngõ 3</i>
intake-party-no_name = Tôi chưa thấy họ tên. Ví dụ: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-party-age_impossible = Xin gõ tuổi bằng số, ví dụ: <i>Nguyễn Văn An, 64 tuổi</i>
intake-content =
    <b>Bước { $n }/9 · Nội dung chủ yếu</b>
    Việc gì đã xảy ra, mỗi bên muốn gì? Vài câu là đủ (10 đến 2.000 chữ cái). Có thể gửi ghi âm rồi gõ thêm một câu.
    <i>Ví dụ: Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được.</i>
intake-content-voice =
    <b>Bước { $n }/9 · Nội dung chủ yếu</b>
    Đã giữ ghi âm. Xin gõ một câu tóm tắt để ghi vào sổ.
    <i>Ví dụ: Bên B đổ đất lấn lối đi chung, bên A không dắt xe ra được.</i>
intake-voice-kept = Đã giữ ghi âm để tham khảo. Xin gõ thêm một câu tóm tắt.
intake-words-taken = Đã ghi. Tin của ông/bà đã được xóa khỏi màn hình.
intake-agreement-taken =
    Đã ghi, tin của ông/bà đã được xóa khỏi màn hình. Trong lời ấy tôi hiểu thêm:
    { $lines }
intake-too-short = Xin viết rõ hơn một chút, ít nhất { $min } chữ cái.
intake-too-long = Tin dài { $length } chữ cái, chỉ ghi được { $max }. Xin rút gọn: ai, việc gì, ở đâu, muốn gì.
intake-secret = Tin có dấu mật nên đã được xóa và không lưu. Tài liệu mật không được gửi qua đây.

# Hòa giải viên
intake-mediators =
    <b>Bước { $n }/9 · Hòa giải viên</b>
    Ai hòa giải? Các bên được chọn trước; không chọn thì tổ trưởng phân công.
    Nếu ông/bà là người thân hoặc có quyền, lợi ích trong việc này, xin chọn 4.
    <i>Ví dụ: 1</i>
intake-mediators-others =
    <b>Bước { $n }/9 · Hòa giải viên</b>
    Ai hòa giải? Các bên được chọn trước; không chọn thì tổ trưởng phân công.
    <i>Ví dụ: 1</i>
intake-me = Tôi hòa giải
intake-me-chosen = Tôi, do các bên lựa chọn
intake-me-and-others = Tôi cùng người khác
intake-me-interest = Tôi có liên quan, xin không nhận
intake-head-decides = Để tổ trưởng phân công
intake-pick-mediators = Chọn hòa giải viên
intake-head-names = tổ trưởng sẽ phân công
intake-mediator-none =
    <b>Bước { $n }/9 · Chọn hòa giải viên</b>
    Hôm đó tổ không có hòa giải viên nào chọn được. Xin bấm <b>Quay lại</b>, rồi để tổ trưởng phân công.
intake-mediator-list =
    <b>Bước { $n }/9 · Chọn hòa giải viên</b>
    Bấm vào tên, hoặc gõ tên, để chọn hay bỏ chọn. Đã chọn: { $picked }
    <i>Ví dụ: { $example }</i>
intake-mediator-on = ☑ { $name }
intake-mediator-off = ☐ { $name }
intake-list-done = ✔ Chọn xong
intake-too-many-mediators = Chọn nhiều nhất { $max } người.
intake-note-own-cases = Ông/bà ghi vụ, việc mình hòa giải. Không hòa giải thì bấm Quay lại rồi chọn “Để tổ trưởng phân công”.
intake-interest =
    <b>Bước { $n }/9 · Có ai liên quan không?</b>
    Người có quyền, lợi ích liên quan hoặc không thể khách quan thì không được hòa giải (Điều 10, Điều 18).
    <i>Ví dụ: 1</i>
intake-interest-none = Không ai có liên quan
intake-interest-of = { $name } có liên quan
intake-note-interest = Người có liên quan không được hòa giải. Lưu xong, tổ trưởng sẽ phân công người khác.
intake-note-interest-removed = Đã bỏ người có liên quan. Còn ai nữa không?
intake-chosen =
    <b>Bước { $n }/9 · Ai chọn?</b>
    Các bên có tự lựa chọn hòa giải viên không?
    <i>Ví dụ: 1</i>
intake-chosen-yes = Các bên lựa chọn
intake-chosen-no = Tổ trưởng phân công

# Kết quả
intake-status =
    <b>Bước { $n }/9 · Đến nay thế nào?</b>
    Vụ, việc đang ở bước nào?
    <i>Ví dụ: đã hòa giải thành</i>
intake-now-received = Mới tiếp nhận, chưa giải quyết
intake-now-in_session = Đang hòa giải
intake-now-success = Hòa giải thành
intake-now-failure = Hòa giải không thành
intake-since =
    <b>Bước { $n }/9 · Ngày bắt đầu hòa giải</b>
    Bắt đầu hòa giải ngày nào? (nhận ngày { $received })
    Ví dụ: <i>hôm qua</i>, <i>5/5</i>
intake-agreed-on =
    <b>Bước { $n }/9 · Ngày hòa giải thành</b>
    Các bên thỏa thuận ngày nào? (nhận ngày { $received })
    Ví dụ: <i>hôm qua</i>, <i>5/5</i>
intake-ended-on =
    <b>Bước { $n }/9 · Ngày kết thúc</b>
    Kết thúc hòa giải ngày nào? (nhận ngày { $received })
    Ví dụ: <i>hôm qua</i>, <i>5/5</i>
intake-day-received = Ngày nhận ({ $day })
intake-day-before-receipt = { $day } là trước ngày nhận vụ, việc ({ $received }). Xin xem lại, hoặc sửa ngày nhận.
intake-agreement =
    <b>Bước { $n }/9 · Thỏa thuận của các bên</b>
    Các bên thỏa thuận thế nào, xong trước ngày nào, có lập biên bản không? (10 đến 2.000 chữ cái; có thể gửi ghi âm rồi gõ thêm một câu)
    <i>Ví dụ: Bên B dọn đất, trả lại lối đi rộng 2 mét trước ngày 30/6; hai bên đã ký biên bản.</i>
intake-agreement-voice =
    <b>Bước { $n }/9 · Thỏa thuận của các bên</b>
    Đã giữ ghi âm. Xin gõ một câu về điều đã thỏa thuận.
    <i>Ví dụ: Bên B dọn đất, trả lại lối đi rộng 2 mét.</i>
intake-method =
    <b>Bước { $n }/9 · Cách thực hiện</b>
    Các bên thực hiện thỏa thuận bằng cách nào? Có thể bỏ qua.
    <i>Ví dụ: bên B tự thuê xe chở đất đi</i>
intake-perform-by =
    <b>Bước { $n }/9 · Thời hạn thực hiện</b>
    Hai bên hẹn làm xong chậm nhất ngày nào? Có thể bỏ qua.
    Ví dụ: <i>hai tuần nữa</i>, <i>thứ hai tuần sau</i>
intake-in-a-week = Một tuần nữa ({ $day })
intake-in-a-month = Một tháng nữa ({ $day })
intake-in-three-months = Ba tháng nữa ({ $day })
intake-due-before-agreement = Thời hạn phải từ ngày thỏa thuận ({ $agreed }) trở đi. Nếu là năm sau, xin gõ cả năm.
intake-written =
    <b>Bước { $n }/9 · Văn bản hòa giải thành</b>
    Hai bên đã ký văn bản hòa giải thành chưa? Chỉ lập khi các bên đồng ý (Điều 24).
    <i>Ví dụ: không lập</i>
intake-reason =
    <b>Bước { $n }/9 · Vì sao kết thúc?</b>
    Hòa giải kết thúc theo trường hợp nào? (Điều 23)
    <i>Ví dụ: 1</i>
intake-guidance =
    <b>Bước { $n }/9 · Hướng dẫn các bên</b>
    Ông/bà đã hướng dẫn các bên đến đâu? (Điều 21, Điều 27)
    <i>Ví dụ: 1</i>
intake-demands =
    <b>Bước { $n }/9 · Yêu cầu của mỗi bên</b>
    Sau hòa giải, mỗi bên còn yêu cầu gì? Có thể bỏ qua.
    <i>Ví dụ: Bên A đòi trả tiền ngay, bên B xin trả dần.</i>

# Bảng kiểm tra
intake-summary = { $lines }
intake-card =
    <b>Kiểm tra trước khi lưu</b>
    { $summary }

    Đúng rồi xin bấm <b>Lưu vụ, việc</b>. Muốn sửa mục nào, bấm mục đó.
intake-card-open =
    <b>Bản nháp</b>
    { $summary }

    Còn mục chưa ghi. Bấm <b>Ghi tiếp</b>, hoặc bấm mục muốn sửa.
intake-card-more = Hòa giải viên, kết quả…
intake-card-less = Loại việc, các bên…
intake-save = ✔ Lưu vụ, việc
intake-has-detail = <b>Chỗ cụ thể:</b> { $detail }
intake-has-voice = <i>Có ghi âm kèm theo.</i>
intake-is-domestic = <i>Có dấu hiệu bạo lực gia đình: hạn chế người xem, không tự đưa hai bên gặp nhau.</i>
intake-field-team = Tổ hòa giải
intake-field-guard = Kiểm tra phạm vi
intake-field-kind_group = Loại vụ, việc
intake-field-kind = Loại vụ, việc
intake-field-received = Ngày nhận
intake-field-ground = Căn cứ
intake-field-place = Nơi xảy ra
intake-field-side_a = Bên A
intake-field-side_b = Bên B
intake-field-content = Nội dung
intake-field-mediators = Hòa giải viên
intake-field-chosen = Các bên lựa chọn
intake-field-status = Tình trạng
intake-field-since = Bắt đầu hòa giải
intake-field-agreed_on = Ngày hòa giải thành
intake-field-agreement = Thỏa thuận
intake-field-method = Cách thực hiện
intake-field-perform_by = Thời hạn thực hiện
intake-field-written = Văn bản hòa giải thành
intake-field-ended_on = Ngày kết thúc
intake-field-reason = Vì sao kết thúc
intake-field-guidance = Hướng dẫn đến
intake-field-demands = Yêu cầu mỗi bên
intake-confirm =
    <b>Xin xác nhận thay đổi</b>
    Đổi như vậy thì các mục sau không còn dùng: { $fields }.
    Những mục đó vẫn giữ trong bản nháp, đổi lại thì có lại. Ông/bà có đổi không?
intake-confirm-yes = Đổi
intake-confirm-no = Giữ như cũ
intake-not-complete = Còn mục chưa ghi. Xin ghi tiếp.
intake-save-again = Chưa lưu được, bản nháp vẫn còn. Xin bấm Lưu lần nữa.
intake-refused-side = Mỗi bên cần ít nhất một người. Xin ghi thêm người cho bên còn thiếu.
intake-refused-content = Chưa có nội dung vụ, việc. Xin viết vài câu.
intake-refused-days = Các ngày chưa đúng thứ tự. Xin xem lại ngày nhận.
intake-refused-agreement = Hòa giải thành phải có nội dung thỏa thuận.
intake-refused-guidance = Hòa giải không thành phải ghi đã hướng dẫn các bên đến đâu.
intake-refused-stage = Tình trạng chưa đúng. Xin chọn lại.
intake-refused-mediator = Chưa có hòa giải viên. Xin chọn.

# Đã lưu
intake-saved-hidden =
    <b>Đã lưu { $code }</b>
    Vụ, việc có dấu hiệu bạo lực gia đình nên từ nay chỉ hòa giải viên của vụ, việc, tổ trưởng và cán bộ Văn phòng phường xem được. Có người gặp nguy hiểm, xin bấm /nguyhiem.
intake-tell-violence = ⚠ Có dấu hiệu bạo lực gia đình: chỉ hòa giải viên của vụ, việc, tổ trưởng và cán bộ Văn phòng phường xem được.
intake-saved =
    <b>Đã lưu vụ, việc { $code }</b>
    { $next }
intake-next-begin = Xin gặp hai bên chậm nhất là hết { $day } (03 ngày từ ngày phân công, Điều 20), trừ khi các bên hẹn thời gian khác.
intake-next-late = Hạn bắt đầu hòa giải là ngày { $day } (03 ngày từ ngày phân công, Điều 20) đã qua. Xin bắt đầu ngay, hoặc ghi ngày nếu đã bắt đầu.
intake-next-registered = Tổ trưởng tổ hòa giải sẽ phân công hòa giải viên.
intake-next-assigned = Xin bắt đầu hòa giải trong 03 ngày.
intake-next-in_session = Khi có kết quả, xin ghi ở <b>Xem vụ, việc</b>.
intake-next-success = Xin theo dõi, đôn đốc các bên thực hiện thỏa thuận (Điều 26).
intake-next-failure = Các bên có thể yêu cầu hòa giải tiếp hoặc đến cơ quan có thẩm quyền (Điều 27).
intake-next-referred = Đã hướng dẫn các bên đến cơ quan có thẩm quyền.
intake-next-void = Vụ, việc này đã được hủy ghi.
intake-log-another = Ghi vụ, việc khác
intake-nothing-here = <b>Không còn gì ở đây.</b> Xin mở bảng chọn.
intake-tell-head =
    <b>Vụ, việc mới { $code }</b>
    { $kind } · { $status }
    Người ghi: { $by }
intake-tell-head-assign =
    <b>Vụ, việc mới { $code }: cần phân công</b>
    { $kind } · { $status }
    Người ghi: { $by }
    Xin phân công hòa giải viên; các bên được chọn trước.
intake-tell-head-interest =
    <b>Vụ, việc mới { $code }: cần phân công</b>
    { $kind } · { $status }
    Người ghi: { $by }
    Có hòa giải viên từ chối vì liên quan (Điều 10). Xin phân công người khác; các bên được chọn trước.
intake-tell-mediator =
    <b>Ông/bà là hòa giải viên của { $code }</b>
    { $kind }
intake-tell-mediator-start =
    <b>Ông/bà được phân công { $code }</b>
    { $kind }
    Xin gặp hai bên chậm nhất là hết { $day }.

# Kể chuyện khi không hỏi gì: chưa ghi, hỏi lại đã.
intake-story =
    <b>Ông/bà vừa kể một chuyện</b>
    Tôi chưa ghi gì. Đây là vụ, việc mới, hay vụ đã ghi trước đây? Muốn kể thêm thì gõ tiếp.
intake-story-new = Ghi vụ mới
intake-story-find = Tìm vụ đã ghi
intake-story-none = Không ghi
intake-story-left = Tôi không ghi gì. Lần sau muốn ghi ngay, ông/bà gõ “ghi vụ” trước câu chuyện.
intake-story-how = Tôi chưa ghi gì. Muốn ghi thì gõ “ghi vụ” trước câu chuyện; việc khác xin bấm một nút bên dưới.
form-story = Câu chuyện vừa kể, chưa ghi

# Ghi nhanh bằng một tin
intake-quick-taken =
    Tôi hiểu:
    { $lines }
    Phần còn lại xin hỏi từng câu; cuối cùng ông/bà xem lại tất cả.
intake-seen =
    Lấy từ tin được báo:
    { $lines }
    Phần còn lại xin hỏi từng câu; cuối cùng ông/bà xem lại tất cả.
intake-seen-left-out = Lời báo có số giấy tờ hoặc dấu mật nên không lấy vào nội dung. Xin gõ lại nội dung.
intake-quick-danger =
    Trong tin có lời lẽ cho thấy có thể nguy hiểm hoặc vi phạm. Xin xem kỹ câu hỏi dưới đây.
    { $lines }
intake-quick-nothing = Tôi chưa hiểu được mục nào trong tin, xin hỏi từng câu.

# Trợ giúp từng bước
intake-help-day = Xin ghi một ngày, ví dụ: <i>hôm qua</i>, <i>5/5</i>, <i>05/05/2026</i>
intake-picture-not-kept = Ảnh không được giữ; lời viết kèm đã được nhận như khi gõ.
intake-picture-gone = Ảnh không được giữ.
intake-help-party = Xin gõ họ tên, tuổi, địa chỉ, ví dụ: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-help-words = Xin gõ vài câu bằng chữ như ví dụ trong câu hỏi.
intake-help-place = Xin bấm một dòng, hoặc gõ chỗ cụ thể.
intake-help-list = Xin bấm vào tên hoặc gõ tên một người, rồi bấm Chọn xong.
intake-help-card = Xin bấm mục muốn sửa, hoặc bấm <b>Lưu vụ, việc</b>.
intake-help-waiting = Cán bộ phường chưa trả lời. Có trả lời, tôi báo ông/bà ngay.
intake-help-end = Việc này đã xong. Xin bấm một nút bên dưới.
intake-contact-refused = Không cần danh bạ của các bên. Tin đã được xóa, không lưu gì.
intake-voice-refused = Ghi âm chỉ nhận ở câu hỏi về nội dung và thỏa thuận. Tin đã được xóa; xin trả lời câu hỏi này bằng nút hoặc bằng chữ.
intake-location-refused = Không lưu vị trí trên bản đồ để giữ kín cho các bên. Tin đã được xóa; xin trả lời bằng nút hoặc bằng chữ.
intake-papers-refused = Không nhận ảnh, tệp giấy tờ để giữ kín cho các bên. Tin đã được xóa; xin trả lời bằng nút hoặc bằng chữ.

# Vụ, việc trước đây có thể của cùng những người này.
intake-earlier-hint = 🔁 { $count } vụ, việc trước đây có thể liên quan. Không phải làm gì nếu là việc mới.
intake-earlier-below =
    { $body }

    { $lines }
intake-earlier-open = 🔁 Xem việc trước đây
intake-earlier-list =
    <b>Việc trước đây có thể liên quan: { $count }</b>
    Chọn vụ, việc để xem. Nếu đều không liên quan, bấm “Việc mới”.
intake-earlier-one =
    <b>{ $code } – { $kind }</b>
    Tiếp nhận { $day }; { $status }.
    { $lines }

    Việc đang ghi là gì?
intake-earlier-none = Không còn vụ, việc trước đây nào có thể liên quan. Bấm “Quay lại” để ghi tiếp.
intake-earlier-is-open = Vụ, việc này chưa kết thúc. Nếu là cùng một việc, xin mở vụ, việc đó, không cần ghi lần nữa.
intake-earlier-performed = Đã hòa giải thành, chưa ghi là đã thực hiện xong. Nếu một bên không làm như đã thỏa thuận, xin ghi “đã vỡ” ở vụ, việc đó trước (Điều 26).
intake-earlier-failed = Hòa giải không thành. Nếu các bên muốn hòa giải tiếp chính việc đó, xin mở vụ, việc đó và bấm “Hòa giải tiếp” (Điều 27), không ghi vụ, việc mới.
intake-earlier-said = Ông/bà đã chọn: { $how }.
intake-earlier-continues = 🔁 Là việc cũ tái diễn
intake-earlier-related = 🔗 Việc liên quan
intake-earlier-new = Việc mới
intake-earlier-broken = Thỏa thuận đã vỡ? Ghi ở việc đó
intake-earlier-is-new = Ghi là việc mới.
intake-help-earlier = Xin bấm một nút trên màn hình. Không liên quan gì thì bấm “Việc mới”; chưa rõ thì bấm “Quay lại” để ghi tiếp.
