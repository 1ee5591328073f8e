# Sổ cũ: nhập các vụ, việc đã ghi tay trong Sổ theo dõi trước khi dùng trợ lý.
# @codes oldbook-wrong domain/roster/old/rows.rs Wrong
# @codes oldbook-hold domain/roster/old/imports.rs Hold
# @codes oldbook-way domain/roster/old/imports.rs Hold

oldbook-start =
    <b>Nhập sổ cũ</b>
    Gửi vào đây tệp Excel (.xlsx) chép các vụ, việc đã ghi trong Sổ theo dõi giấy. Cột như Phần I của sổ, xếp thứ tự nào cũng được. Mỗi lần một tệp, nhiều nhất 1.000 vụ, việc.

    Tôi đọc xong sẽ cho ông/bà xem trước từng dòng. Chưa có gì được ghi cho đến khi ông/bà bấm <b>Thực hiện</b>. Vụ, việc nhập từ sổ cũ không có nhắc việc, không báo cho ai.
oldbook-button-in = 📥 Nhập sổ cũ
oldbook-button-register = Sổ theo dõi
oldbook-button-template = Mẫu sổ cũ (Excel)
oldbook-button-rows = Xem từng dòng
oldbook-left = Tệp sổ cũ vẫn được giữ 14 ngày, chưa ghi gì. Mở lại ở Sổ theo dõi, nút Nhập sổ cũ.
oldbook-came = Đã đọc xong sổ cũ: { $cases } dòng có vụ, việc. Chưa có gì được ghi. Bấm nút dưới đây để xem sẽ ghi gì và dòng nào có lỗi.
oldbook-came-not = Không đọc được tệp sổ cũ: { $why }
oldbook-why-no-list = không thấy trang nào có các cột Ngày nhận, Các bên, Nội dung. Xin dùng Mẫu sổ cũ.
oldbook-why-no-case = dưới dòng tên cột không có vụ, việc nào.
oldbook-why-too-many = nhiều hơn 1.000 vụ, việc. Xin chia thành mấy tệp.
oldbook-coming =
    <b>Nhập sổ cũ</b>
    Đã nhận tệp <i>{ $name }</i>. Tôi đang đọc, xong sẽ báo ông/bà.
oldbook-unread =
    <b>Nhập sổ cũ</b>
    Không đọc được tệp <i>{ $name }</i>: { $why }
    Xin gửi lại tệp khác vào đây.
oldbook-done =
    <b>Nhập sổ cũ</b>
    Đã ghi xong. Các vụ, việc đứng trong Sổ theo dõi theo số cũ.
    Nếu nhập nhầm tệp, ông/bà rút lại được cả lần nhập này khi chưa sửa, chưa ký dòng nào.
oldbook-gone = Tệp sổ cũ này không còn nữa: đã ghi xong, đã bỏ, hoặc để quá 14 ngày. Nếu còn cần, xin gửi lại tệp.
oldbook-dropped = Đã bỏ tệp sổ cũ, không ghi gì.
oldbook-changed-meanwhile = Sổ theo dõi vừa thay đổi, kết quả khác lúc ông/bà xem. Xin xem lại rồi bấm lần nữa.
oldbook-button-open = Xem tệp sổ cũ đã gửi
oldbook-button-show = Xem tệp sổ cũ
oldbook-button-drop = ✖ Bỏ tệp sổ cũ này
oldbook-problems =
    <b>Tệp sổ cũ có { $count } lỗi</b>
    { $lines }

    Xin sửa trong tệp rồi gửi lại cả tệp; dòng đã ghi không bị ghi lần nữa.
oldbook-plan =
    <b>Nhập sổ cũ</b>
    Tệp <i>{ $name }</i>

    { $lines }

    { $end }
oldbook-plan-added = • Ghi mới { $count } vụ, việc
oldbook-plan-same = • { $count } vụ, việc đã có trong sổ: giữ nguyên
oldbook-plan-wrong = • { $count } dòng có lỗi, không ghi
oldbook-plan-passed-over = • { $count } dòng không phải vụ, việc, tôi bỏ qua
oldbook-plan-not-read = • { $count } trang không đọc (trang ẩn, hoặc không có tên cột)
oldbook-plan-nothing = Không có gì phải ghi.
oldbook-made = Đã ghi { $added } vụ, việc từ sổ cũ.
oldbook-rows =
    <b>Từng dòng: { $count }</b>
    { $lines }
oldbook-row-added = • Dòng { $row }: ghi mới, { $team }, quyển { $book } số { $line }, nhận { $day }, { $sides }
oldbook-row-same = • Dòng { $row }: đã có trong sổ
oldbook-row-wrong = • Dòng { $row }: <b>có lỗi, không ghi</b>. { $wrong }
oldbook-row-cell = ô { $cell }: { $wrong }
oldbook-caption-problems = <b>Bảng lỗi của sổ cũ</b>. Sửa các ô này trong tệp của ông/bà rồi gửi lại cả tệp. Bảng tự mất khỏi đây sau 1 giờ.
oldbook-button-import = Xem lần nhập này
oldbook-button-imports = Các lần đã nhập
oldbook-button-take-back = ↩ Rút lại cả lần nhập này
oldbook-imports =
    <b>Các lần đã nhập sổ cũ</b>
    Chọn lần muốn xem.
oldbook-imports-none = Chưa nhập sổ cũ lần nào.
oldbook-import-label = { $day }: { $count } vụ, việc
oldbook-import-label-back = { $day }: { $count } vụ, việc, đã rút lại
oldbook-import-gone = Không thấy lần nhập này.
oldbook-import =
    <b>Một lần nhập sổ cũ: { $count } vụ, việc</b>
    { $lines }
oldbook-import-made = Nhập ngày { $day }, người nhập: { $by }
oldbook-import-operator = người vận hành máy chủ
oldbook-import-book = • { $team }, năm { $year }, quyển { $book }: số { $from } đến { $to }
oldbook-import-is-back = Đã rút lại ngày { $day }. Các vụ, việc đã xóa, số trong sổ lại để trống; gửi lại tệp là nhập được.
oldbook-import-struck = • { $count } vụ, việc đã xóa riêng từ trước
oldbook-import-held =
    Chưa rút lại được, vì { $count } vụ, việc đã có việc khác gắn vào:
oldbook-import-hold = • { $code } (quyển { $book } số { $line }): { $why }
oldbook-import-held-more = • và { $count } vụ, việc khác
oldbook-hold-signed = dòng đã ký trên giấy
oldbook-hold-changed = đã sửa hoặc ghi thêm sau khi nhập
oldbook-hold-tied = có vụ, việc khác nối với vụ này
oldbook-way-signed = Dòng đã ký: giữ như trên giấy. Nếu chính dòng đó là nhập nhầm, nhờ cán bộ phường mở vụ, việc đó và xóa riêng kèm lý do; các dòng còn lại khi ấy rút lại được.
oldbook-way-changed = Dòng đã sửa, ghi thêm: nếu là nhập nhầm, nhờ cán bộ phường mở vụ, việc đó và xóa riêng; nếu chỉ sai chi tiết, sửa thông tin của vụ, việc đó là đủ.
oldbook-way-tied = Vụ, việc có nối: mở vụ, việc đó, mục <b>Việc tái diễn, liên quan</b>, bấm <b>Xem, sửa</b> vụ, việc kia, chọn <b>Không liên quan</b>, rồi quay lại đây.
oldbook-import-struck-letter =
    <b>{ $by } đã rút lại một lần nhập sổ cũ: { $count } vụ, việc</b>
    { $lines }
    Lý do: { $reason }

    Các vụ, việc này đã xóa kèm lý do, vẫn xem lại được, không tính vào số liệu. Nếu không đúng, xin báo lại ngay để nhập lại tệp.
oldbook-import-reason =
    Rút lại cả { $count } vụ, việc của lần nhập này. Xin ghi lý do.
    <i>Ví dụ: nhập nhầm sổ của tổ khác.</i>
oldbook-import-check =
    <b>Rút lại { $count } vụ, việc?</b>
    { $lines }
    Lý do: { $reason }

    Các vụ, việc này được xóa kèm lý do, vẫn xem lại được, không tính vào số liệu. Số trong sổ lại để trống.
oldbook-import-taken-back = Đã rút lại { $count } vụ, việc. Gửi lại tệp đúng là nhập được.
oldbook-import-not-free = Vừa có việc khác gắn vào lần nhập này nên chưa rút lại. Xin xem dưới đây.
oldbook-left-import = Chưa rút lại gì. Mở lại ở Sổ theo dõi, nút Nhập sổ cũ, mục Các lần đã nhập.
oldbook-next = Không còn bước nào theo dõi ở đây: vụ, việc đã kết thúc trong sổ cũ.
oldbook-not-for-old = Vụ, việc nhập từ sổ cũ đã kết thúc: chỉ sửa được thông tin. Nếu nhập nhầm, xin nhờ cán bộ phường xóa.
oldbook-line = 📥 Nhập từ sổ cũ: quyển { $book }, số { $line }. Hòa giải viên: { $mediators }
oldbook-caption-template = Mẫu sổ cũ. Mỗi dòng một vụ, việc; dòng ví dụ để nguyên cũng được, tôi không ghi. Điền xong, xin gửi lại tệp vào đây.
oldbook-sheet = Sổ cũ
oldbook-template-help = Mỗi dòng một vụ, việc đã kết thúc, chép từ Sổ theo dõi giấy. Không ghi số căn cước.
oldbook-col-line = STT
oldbook-col-book = Quyển số
oldbook-col-team = Tổ hòa giải
oldbook-col-received = Ngày nhận
oldbook-col-mediators = Hòa giải viên
oldbook-col-side-a = Bên A (họ tên, tuổi, địa chỉ)
oldbook-col-side-b = Bên B (họ tên, tuổi, địa chỉ)
oldbook-col-content = Nội dung
oldbook-col-agreed = Thỏa thuận của các bên
oldbook-col-outcome = Kết quả
oldbook-col-ended = Ngày kết thúc
oldbook-col-kind = Loại vụ việc
oldbook-col-note = Ghi chú
oldbook-word-settled = Hòa giải thành
oldbook-word-unsettled = Hòa giải không thành
oldbook-word-civil = Dân sự
oldbook-word-family = Hôn nhân và gia đình
oldbook-word-conflict = Mâu thuẫn, xích mích
oldbook-example = Ví dụ
oldbook-example-received = 05/03/2024
oldbook-example-ended = 07/03/2024
oldbook-example-mediators = Nguyễn Thị Mẫu, Trần Văn Mẫu
oldbook-example-side-a = Lê Văn Mẫu, 50 tuổi, số 1 ngõ 2
oldbook-example-side-b = Phạm Thị Mẫu, 45 tuổi, số 3 ngõ 2
oldbook-example-content = Bên B để vật liệu lấn lối đi chung.
oldbook-example-agreed = Bên B dọn vật liệu trước ngày 10/03/2024.
oldbook-wrong-formula = công thức chưa tính ra giá trị. Xin gõ giá trị vào ô.
oldbook-wrong-too_long = dài quá. Xin ghi ngắn lại.
oldbook-wrong-old_font = chữ theo phông cũ (TCVN3, VNI). Xin đổi sang Unicode.
oldbook-wrong-identity = có số căn cước. Xin bỏ số đó đi.
oldbook-wrong-no_day = chưa có ngày nhận. Xin ghi ngày, như 05/03/2024.
oldbook-wrong-day = “{ $said }” không phải là ngày. Xin ghi như 05/03/2024.
oldbook-wrong-future_day = ngày { $said } chưa đến. Xin sửa ngày.
oldbook-wrong-ends_before = ngày kết thúc trước ngày nhận. Xin xem lại hai ngày.
oldbook-wrong-no_mediator = chưa có tên hòa giải viên. Xin ghi họ tên như trong sổ.
oldbook-wrong-no_parties = chưa có các bên. Xin ghi họ tên hai bên.
oldbook-wrong-sides = không rõ ai là Bên A, ai là Bên B. Xin ghi “Bên A: …”, xuống dòng “Bên B: …”.
oldbook-wrong-no_content = chưa có nội dung. Xin ghi vắn tắt việc gì.
oldbook-wrong-no_result = không rõ hòa giải thành hay không thành. Xin ghi “Thành” hoặc “Không thành”; vụ, việc khác chưa nhập được.
oldbook-wrong-two_results = vừa thành vừa không thành. Xin chỉ giữ một kết quả.
oldbook-wrong-no_agreement = hòa giải thành thì phải có thỏa thuận (Điều 24). Xin ghi hai bên thỏa thuận gì.
oldbook-wrong-kind = không rõ loại “{ $said }”. Xin chọn Dân sự, Hôn nhân và gia đình, hoặc Mâu thuẫn, xích mích.
oldbook-wrong-number = “{ $said }” không phải là số. Xin ghi số, hoặc để trống.
oldbook-wrong-two_columns = cột “{ $said }” trùng với một cột phía trước, tôi không đọc. Nếu cần cột này, xin bỏ cột kia.
oldbook-wrong-no_team = chưa rõ tổ hòa giải nào. Xin thêm cột Tổ hòa giải.
oldbook-wrong-team = không có tổ “{ $said }”, hoặc có mấy tổ cùng tên. Xin ghi tên tổ như trong danh sách tổ.
oldbook-wrong-taken = số này trong sổ đã là vụ { $said }. Xin xem lại STT; nếu vụ đó nhập nhầm, xin nhờ cán bộ phường xóa rồi gửi lại tệp.
oldbook-wrong-known = vụ, việc này đã có trong sổ ở số khác: { $said }. Xin sửa STT cho đúng; nếu vụ đó nhập nhầm, xin nhờ cán bộ phường xóa rồi gửi lại tệp.
oldbook-wrong-repeated = trùng với dòng { $said } của tệp. Xin bỏ một dòng, hoặc sửa STT.
oldbook-wrong-kept_here = từ số { $said } trở đi là vụ, việc ghi bằng trợ lý. Nếu sổ giấy đã ghi đến sau số đó, xin sửa «Quyển số, số bắt đầu» trước.
oldbook-wrong-other_book = năm đó sổ ghi ở đây là quyển { $said }. Xin sửa quyển số trong tệp hoặc trong sổ.
