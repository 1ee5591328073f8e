# Rà soát, kiện toàn tổ hòa giải hằng năm (khoản 3 Điều 12).
# @codes review-going domain/election/review.rs Going
# @codes review-lack domain/election/review.rs Lack

section-rasoat = Rà soát tổ hòa giải
command-rasoat = Rà soát tổ hòa giải hằng năm
help-rasoat = <b>Rà soát tổ hòa giải</b>: mỗi năm xem ai còn hoạt động, tổ còn thiếu gì, cần gì
form-review = Rà soát tổ hòa giải
review-list =
    <b>Rà soát tổ hòa giải năm { $year }</b>
    Đã xong { $done }/{ $count } tổ. Bấm một tổ để xem.
review-list-none =
    <b>Rà soát tổ hòa giải năm { $year }</b>
    Năm nay ông/bà không có tổ nào để rà soát.
review-line-done = ✔ { $team }
review-line-open = { $team } – chưa rà soát
review-card =
    <b>Rà soát { $team } năm { $year }</b>
    Bấm tên để ghi người đó tiếp tục hay xin thôi.
    { $lines }
review-member = { $name }{ $role }: { $cases } vụ, việc, { $trained } lần tập huấn – { $going }
review-member-idle = ⚠ { $name }{ $role }: chưa hòa giải, chưa tập huấn – { $going }
review-head = {" "}(tổ trưởng)
review-going-on = tiếp tục
review-going-leaves = xin thôi
review-going-unasked = chưa hỏi
review-idle = ⚠ Không hòa giải và không tập huấn trong năm: { $count } người
review-complete = Tổ còn { $count } hòa giải viên: đủ theo Điều 12.
review-lacking = ⚠ Tổ còn { $count } hòa giải viên, cần kiện toàn: { $lacks }
review-lack-mediators = chưa đủ số hòa giải viên
review-lack-woman = thiếu hòa giải viên nữ
review-lack-minority = thiếu hòa giải viên người dân tộc thiểu số
review-lack-head = thiếu tổ trưởng
review-needs = Nhu cầu: { $words }
review-done = ✔ Đã rà soát ngày { $day } ({ $name })
review-done-for = ✔ Đã rà soát ngày { $day } ({ $name } nhập thay { $real })
review-button-needs = Ghi nhu cầu của tổ
review-button-save = ✔ Ghi kết quả rà soát
review-button-list = Các tổ
review-button-open = Mở rà soát
review-button-elect = Bầu thêm { $count } hòa giải viên
review-button-head = Bầu tổ trưởng
review-button-release = Cho thôi: { $name }
review-ask-needs =
    <b>Nhu cầu của tổ</b>
    Tổ cần gì cho năm tới? Ví dụ: <i>Tập huấn về đất đai, tủ đựng hồ sơ</i>
review-needs-help = Xin gõ nhu cầu của tổ, tối đa { $most } chữ cái.
review-saved = ✔ Đã ghi kết quả rà soát.
review-saved-unasked = ✔ Đã ghi. Còn { $count } người chưa hỏi ý kiến, ông/bà mở lại để bổ sung.
review-gone = Không thấy tổ hòa giải này.
review-due =
    <b>Rà soát { $team } năm { $year }</b>
    Đến kỳ rà soát, kiện toàn tổ hòa giải hằng năm (khoản 3 Điều 12). Xin ghi xong trước { $day }.
review-due-again =
    <b>Rà soát { $team } năm { $year }</b>
    Tổ chưa ghi kết quả rà soát. Hạn là { $day }.
review-late =
    <b>Rà soát tổ hòa giải</b>
    Đã xong { $done }/{ $count } tổ. Chưa xong: { $names }{ $more ->
        [0] .
       *[other] {" "}và { $more } tổ khác.
    }
review-todo = Rà soát { $team } hằng năm
review-todo-many = Rà soát hằng năm: còn { $count } tổ
review-changed-meanwhile = Có người vừa ghi kết quả rà soát tổ này. Xin xem lại bên dưới; muốn sửa thì bấm tên hoặc nhu cầu rồi ghi lại.
