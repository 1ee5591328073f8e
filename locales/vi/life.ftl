# Vòng đời vụ, việc: tạm dừng và hòa giải tiếp (Điều 17), nhận vụ, việc, theo dõi thực hiện (Điều 25, 26).
# @codes life-asker domain/case/change.rs Asker
# @codes life-kept domain/case/keeping.rs Kept

life-asker-a = bên A
life-asker-b = bên B
life-asker-both = các bên
life-kept-holding = vẫn ổn
life-kept-lagging = cần nhắc
life-kept-broken = đã vỡ
life-kept-done = đã làm xong
life-kept-force_majeure = có bên gặp trở ngại bất khả kháng
life-event-take = { $name } nhận vụ, việc
life-event-session = buổi hòa giải thứ { $nth }, ngày { $day }
life-event-session-amended = sửa buổi hòa giải thứ { $nth }, ngày { $day }; lý do: { $reason }
life-event-pause = { $by } đề nghị tạm dừng, ngày { $day }
life-event-go-on = hòa giải tiếp sau tạm dừng, ngày { $day }
life-event-perform = thực hiện thỏa thuận, ngày { $day }: { $kept }
life-pause-until = Dự kiến tạm dừng đến: { $day }
life-kept-note = Ghi thêm: { $words }

# @codes life-do dialogue/life/at.rs Step -hub -pause_until -keep_note -plan_check -take
# @codes life-asks domain/case/change.rs Asker

form-life = Việc của vụ đang ghi
life-more = Việc khác của vụ
life-hub =
    <b>Việc khác – { $code }</b>
    Ông/bà muốn ghi việc gì?
life-hub-none =
    <b>Việc khác – { $code }</b>
    Lúc này không có việc gì khác.
life-do-pause = Các bên đề nghị tạm dừng
life-do-go_on = Hòa giải tiếp sau tạm dừng
life-do-keep = Theo dõi thực hiện thỏa thuận
life-do-follow = Người theo dõi
life-follow =
    <b>Người theo dõi vụ, việc { $code }</b>
    Nay theo dõi việc thực hiện thỏa thuận (Điều 26): { $now }.
    Từ nay ai theo dõi? Lời nhắc hạn gửi cho người ấy; ai đã hòa giải vẫn giữ nguyên trong sổ.
life-follow-check =
    <b>Người theo dõi vụ, việc { $code }</b>
    Trước: { $now }
    Từ nay: { $name }

    Người cũ và người mới đều được báo. Đúng chưa?
life-follow-none = Vụ, việc { $code } không còn gì phải theo dõi, hoặc không phải việc của ông/bà.
life-follow-you = Từ nay ông/bà theo dõi việc thực hiện thỏa thuận của vụ, việc { $code } (Điều 26). Đến hạn, trợ lý sẽ nhắc.
life-follow-instead = Từ nay { $name } theo dõi việc thực hiện thỏa thuận của vụ, việc { $code }. Ông/bà không phải theo dõi nữa.
life-follow-named = Văn phòng cử { $name } theo dõi việc thực hiện thỏa thuận của vụ, việc { $code }.
life-followed = Đã ghi: { $name } theo dõi.
life-head-follows =
    Người được cử theo dõi không còn trong tổ hoặc không liên lạc được, nên từ nay ông/bà theo dõi vụ, việc này (Điều 26); muốn cử người khác, xin mở vụ, việc, bấm <b>Người theo dõi</b>.

    { $body }
life-do-plan = Các bước thực hiện, từng ngày hẹn
life-do-front = Đã báo Trưởng ban công tác Mặt trận (Điều 26)
life-do-court = Đề nghị Tòa án công nhận
life-do-allow = Cho hòa giải viên tự nhận vụ, việc
life-asks-a = Bên A đề nghị
life-asks-b = Bên B đề nghị
life-asks-both = Các bên cùng đề nghị
life-pause =
    <b>Tạm dừng – { $code }</b>
    Ai đề nghị tạm dừng (Điều 17)?
life-pause-until-ask =
    <b>Tạm dừng – { $code }</b>
    Tạm dừng đến bao giờ, vì sao? Chưa biết thì bỏ qua.
    Ví dụ: <i>đến 15/12, bên B đi công tác</i>
life-paused = Đã ghi tạm dừng.
life-paused-until = Đã ghi tạm dừng. Đến { $day } tôi sẽ nhắc.
life-tell-paused = Vụ, việc { $code } tạm dừng theo đề nghị: { $by } (Điều 17).
life-go-on =
    <b>Hòa giải tiếp – { $code }</b>
    Các bên hòa giải tiếp từ ngày nào? Ví dụ: <i>hôm nay</i>
life-went-on = Đã ghi hòa giải tiếp từ { $day }.
life-tell-went-on = Vụ, việc { $code } hòa giải tiếp từ { $day }.
life-keep =
    <b>Thực hiện thỏa thuận – { $code }</b>
    { $lines }
    Thỏa thuận thực hiện thế nào (Điều 26)?
life-agreed-on = Thỏa thuận ngày: { $day }
life-kept-last = Lần xem trước: { $day }, { $kept }
life-keep-note =
    <b>Thực hiện thỏa thuận – { $code }</b>
    { $kept }. Ghi thêm vài chữ để tổ trưởng biết, hoặc bỏ qua.
    Ví dụ: <i>bên B chưa trả đợt hai, hẹn cuối tháng</i>
life-kept-saved = Đã ghi: { $kept }.
life-kept-told =
    Đã ghi: { $kept }.
    { $heads }
    Tổ trưởng báo Trưởng ban công tác Mặt trận để vận động thực hiện (Điều 26).
life-kept-head = Đã ghi: { $kept }. Xin ông/bà báo Trưởng ban công tác Mặt trận để vận động thực hiện (Điều 26).
life-kept-already = Hôm nay đã ghi rồi: { $kept }.
life-front =
    <b>Báo Trưởng ban công tác Mặt trận – { $code }</b>
    Thỏa thuận đã vỡ: tổ trưởng báo Trưởng ban công tác Mặt trận để vận động thực hiện (Điều 26).
    { $whom }
    Báo xong, xin bấm ngày đã báo.
life-front-whom = Trưởng ban công tác Mặt trận: { $name }, ☎ { $phone }.
life-front-whom-no-phone = Trưởng ban công tác Mặt trận: { $name }; chưa có số điện thoại.
life-front-nobody = Chưa có Trưởng ban công tác Mặt trận trong danh sách: xin hỏi Văn phòng phường.
life-front-saved = Đã ghi: báo Trưởng ban công tác Mặt trận { $day }.
life-front-nothing = { $code }: không có gì phải báo nữa, hoặc đã ghi là đã báo.
life-event-follow = { $names } theo dõi tiếp việc thực hiện thỏa thuận, từ { $day }
life-event-front = báo Trưởng ban công tác Mặt trận, ngày { $day }
life-todo-front = { $code }: thỏa thuận đã vỡ, báo Trưởng ban công tác Mặt trận
life-tell-trouble =
    <b>Thực hiện thỏa thuận có vướng mắc: { $code }</b>
    { $kept }. { $note }
    Tổ trưởng xin báo Trưởng ban công tác Mặt trận để vận động thực hiện (Điều 26).
life-plan =
    <b>Các bước thực hiện – { $code }</b>
    Ghi từng bước một dòng, mỗi bước có ngày hẹn.
    Ví dụ: <i>trả 5 triệu trước 5/12; dời chậu cây trước 10/12</i>
life-plan-again =
    <b>Các bước thực hiện – { $code }</b>
    Đang ghi:
    { $lines }

    Ghi lại tất cả các bước, từng bước một dòng, mỗi bước có ngày hẹn.
life-plan-check =
    <b>Các bước thực hiện – { $code }</b>
    { $lines }

    Đúng thì bấm Lưu.
life-plan-too-many = Nhiều bước quá: nhiều nhất là { $max }.
life-planned = Đã ghi { $count } bước. Tôi sẽ nhắc trước và trong từng ngày hẹn.
life-event-plan = ghi { $count } bước thực hiện
life-court =
    <b>Đề nghị Tòa án công nhận – { $code }</b>
    Một hoặc các bên được đề nghị Tòa án công nhận kết quả hòa giải thành (Bộ luật Tố tụng dân sự, Điều 416–419).
    Ngày cuối cùng: <b>{ $day }</b> ({ $days ->
        [0] hôm nay
       *[other] còn { $days } ngày
    }).

    Nơi nộp: Tòa án nơi người đề nghị cư trú hoặc làm việc.
    Mang theo: đơn đề nghị (có chữ ký hoặc điểm chỉ), văn bản hòa giải thành.
    Người thứ ba có liên quan phải đồng ý. Có lệ phí; người cao tuổi, hộ nghèo, cận nghèo, người khuyết tật, người có công được miễn.
life-court-paper = Mẫu đơn đề nghị (Giấy tờ)
life-court-over =
    <b>Đề nghị Tòa án công nhận – { $code }</b>
    Hạn đề nghị đã hết ngày { $day }.
life-signed-button = ✍️ Các bên đã ký văn bản
life-signed = Đã ghi: các bên đã ký văn bản hòa giải thành.
life-court-none =
    <b>Đề nghị Tòa án công nhận – { $code }</b>
    Chưa có văn bản hòa giải thành đã ký, nên chưa đề nghị Tòa án được (Bộ luật Tố tụng dân sự, Điều 418).
life-take =
    <b>Nhận vụ, việc { $code }</b>
    { $kind }, tại { $group }, tiếp nhận { $day }. Chưa có ai hòa giải.

    Ông/bà có quyền lợi liên quan, hoặc không giữ được khách quan, thì không nhận (Điều 10).
life-take-yes = Tôi không liên quan, tôi nhận vụ này
life-take-no = Tôi không nhận
life-take-gone = Vụ, việc này đã có người nhận, hoặc không nhận được nữa.
life-taken = Ông/bà đã nhận { $code }. Xin gặp các bên trong 03 ngày (Điều 20).
life-not-taken = Vâng. Chưa có gì thay đổi.
life-tell-taken = { $name } đã nhận vụ, việc { $code }.
life-todo-take = Nhận vụ này: { $code }
life-allow-on = { $team }: hòa giải viên <b>được</b> tự nhận vụ, việc chưa phân công mà các bên chưa chọn ai.
life-allow-off = { $team }: hòa giải viên <b>chưa được</b> tự nhận vụ, việc. Bật lên thì ai không liên quan có thể nhận vụ, việc chưa phân công mà các bên chưa chọn ai; tổ trưởng được báo ngay.
life-allow-turn-on = Cho tự nhận
life-allow-turn-off = Không cho nữa
life-allowed = Đã cho hòa giải viên của tổ tự nhận vụ, việc.
life-not-allowed = Đã thôi không cho tự nhận vụ, việc.
life-due-soon = <b>Sắp đến hẹn: { $code }</b>
    Các bên hẹn làm xong chậm nhất { $day }. Xin ông/bà nhắc các bên (Điều 26).
life-due-today = <b>Hôm nay đến hẹn: { $code }</b>
    Các bên hẹn làm xong chậm nhất { $day }. Thực hiện thế nào?
life-due-past = <b>Đã qua ngày hẹn: { $code }</b>
    Hẹn làm xong { $day }. Thực hiện thế nào?
life-instead-once =
    { $body }
    Trợ lý chưa nhắn được cho người theo dõi vụ, việc này nên nhắc ông/bà. Xin ông/bà báo lại người ấy. Nếu đến lần nhắc sau vẫn không nhắn được, ông/bà sẽ theo dõi thay.
life-instead =
    { $body }
    Người theo dõi vụ này không còn trong tổ hoặc không liên lạc được, nên nhắc đến ông/bà.
life-check = <b>Thỏa thuận vẫn ổn chứ? { $code }</b>
    Hòa giải thành { $day }, đã { $days } ngày. Xin ông/bà xem giúp rồi bấm một nút (Điều 26).
life-court-soon = <b>Sắp hết hạn đề nghị Tòa án công nhận: { $code }</b>
    Ngày cuối cùng: { $day } ({ $days ->
        [0] hôm nay
       *[other] còn { $days } ngày
    }). Các bên muốn thì xin ông/bà hướng dẫn.
life-idle =
    <b>Vụ, việc { $code }: { $days } ngày chưa có gì mới</b>
    Việc gần nhất: { $day }. Đã gặp các bên thì ghi lại buổi ấy; chưa gặp thì hẹn buổi tiếp theo, hoặc ghi kết quả nếu đã xong.
life-pause-over = <b>Hết thời gian tạm dừng: { $code }</b>
    Các bên hẹn đến { $day }. Hòa giải tiếp thì xin bấm nút dưới đây.
life-more-answers = Trả lời khác
life-digest = Buổi hòa giải: { $sessions }; đang tạm dừng: { $paused }
life-digest-kept = Thỏa thuận được xem lại: vẫn giữ hoặc đã thực hiện xong { $holding }, đã vỡ { $broken }
life-digest-recurring = Việc cũ tái diễn: { $count }
