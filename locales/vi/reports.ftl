# Báo cáo của phường: biểu thống kê và báo cáo bằng lời.
# @codes report-named domain/reporting.rs ReportKind
# @codes report-paper-of domain/reporting.rs ReportKind
# @codes report-standing domain/reporting.rs Standing
# @codes report-part domain/reporting.rs Part
# @codes report-ask domain/reporting.rs Part
# @codes report-file domain/reporting.rs File

section-baocao = Báo cáo
command-baocao = Báo cáo gửi cấp trên: biểu và lời văn
help-baocao = <b>Báo cáo</b>: lập biểu thống kê, báo cáo bằng lời theo kỳ, ghi số và ngày đã gửi

report-list =
    <b>Báo cáo của phường</b>
    Bấm một báo cáo để mở. Báo cáo chưa lập thì bấm để lập.
report-list-none =
    <b>Báo cáo của phường</b>
    Chưa có báo cáo nào.
report-line = { $report }: { $standing }
report-line-corrected = { $report }: đính chính lần { $nth }, { $standing }
report-line-coming = { $report }: chưa lập
report-named-half = Báo cáo 6 tháng năm { $year }
report-named-year = Báo cáo năm { $year }
report-named-official = Báo cáo năm chính thức { $year }
report-named-other = Báo cáo { $from } – { $to }
report-standing-draft = đang viết
report-standing-approved = đã duyệt, chưa gửi
report-standing-sent = đã gửi
report-button-other = Kỳ khác (quý, sơ kết, đột xuất)
report-button-list = Các báo cáo
report-button-open = Mở báo cáo
report-ask-other =
    <b>Báo cáo kỳ khác</b>
    Gõ kỳ báo cáo. Ví dụ: <i>quý 3</i>, <i>9 tháng</i>, <i>1/1 - 15/6</i>
report-other-help = Tôi chưa hiểu kỳ này. Xin gõ như: <i>quý 3</i>, <i>9 tháng năm 2026</i>, <i>1/1 - 15/6</i>
report-not-yet = Kỳ này bắt đầu từ { $from }, chưa đến nên chưa lập được.
report-gone = Không thấy báo cáo này: có thể người khác vừa lập hoặc bỏ. Xin bấm “Các báo cáo” để xem lại.

report-card =
    <b>{ $report }</b>
    { $lines }
report-days = Số liệu từ { $from } đến hết { $to }
report-data-open = ⚠ Chưa hết ngày { $to }: số liệu còn thay đổi. Từ hôm sau mới duyệt và gửi được.
report-due = Hạn gửi: <b>{ $day }</b>
report-no-due = Hạn gửi: chưa ghi (theo văn bản của cấp trên)
report-is-draft = Đang viết
report-was-approved = ✔ Đã duyệt ngày { $day } (người ghi: { $name }), chưa ghi gửi. Số liệu và tệp giữ nguyên từ khi duyệt.
report-was-sent = ✔ Đã gửi: số { $number }, ngày { $day }. Các tệp được giữ nguyên như khi duyệt.
report-reason = Đính chính lần { $nth }: { $reason }
report-gaps = Chưa viết: { $parts }. Trên giấy để chỗ trống để ghi tay.
report-no-gap = Các phần lời văn đã viết đủ.
report-changed = ⚠ Số liệu đã thay đổi sau khi gửi:
report-whose = { $name }, {""}
report-changes-more = • và { $count } số liệu khác
report-changed-since-approval = ⚠ Số liệu đã thay đổi sau khi duyệt; tệp vẫn là bản đã duyệt. Muốn lấy số mới, xin bấm trả lại để viết tiếp rồi duyệt lại:
report-changed-from-before = Khác với bản đã gửi:
report-change = • { $whose }{ $measure }: đã báo cáo { $was }, nay là { $now }
report-button-parts = ✎ Viết các phần lời văn
report-button-due = Ghi hạn gửi
report-button-data = Đổi ngày chốt số liệu
report-button-submit = Trình lãnh đạo xem
report-button-approve = ✔ Duyệt báo cáo
report-button-approved-on-paper = ✔ Lãnh đạo đã duyệt
report-button-reopen = Trả lại để viết tiếp
report-button-send = ✔ Ghi số, ngày đã gửi
report-button-correct = Đính chính báo cáo đã gửi
report-button-drop = Bỏ báo cáo này
report-ask-drop =
    <b>Bỏ báo cáo</b>
    { $report }: bỏ bản đang viết và những phần đã viết?
report-button-drop-really = Bỏ báo cáo
report-dropped = Đã bỏ bản đang viết.
report-button-version = Xem bản lần { $nth }
report-button-figures = Xem số liệu trên điện thoại
report-file-words = 📄 Báo cáo (Word)
report-file-cases_paper = 📄 Biểu kết quả
report-file-cases_book = Biểu kết quả (Excel)
report-file-teams_paper = 📄 Biểu số tổ
report-file-teams_book = Biểu số tổ (Excel)
report-file-data_csv = Số liệu (CSV)
report-file-data_json = Số liệu (JSON)
report-file-none = Báo cáo này duyệt từ bản trước của phần mềm nên không có tệp số liệu.
report-file-coming = Tệp đang được gửi.
report-caption-stands = Bản đã duyệt, giữ nguyên từ khi duyệt.
report-caption = Kiểm tra lại trước khi trình ký. Số, ngày và chữ ký để trống.
report-submitted = { $name } trình ông/bà xem: { $report }.
report-submit-done = Đã gửi lời nhắc tới lãnh đạo có dùng trợ lý này.
report-approved = ✔ Đã ghi duyệt. Số liệu lấy tại lúc duyệt, tệp đã duyệt gửi bên dưới. Xem lại chưa đúng thì bấm Trả lại để viết tiếp.
report-reopened = Đã mở lại để viết tiếp.
report-approval-told = { $name } đã duyệt: { $report }. Khi đã ký và gửi, xin ghi số và ngày.
report-reopening-told = { $name } trả lại để viết tiếp: { $report }.

report-parts =
    <b>Các phần lời văn</b>
    Bấm phần cần viết. Phần nào không viết thì trên giấy để chỗ trống.
report-part-written = ✔ { $part }
report-part-open = { $part } – chưa viết
report-part-guidance = Chỉ đạo, triển khai
report-part-model = Mô hình điểm
report-part-outreach = Tuyên truyền
report-part-cooperation = Phối hợp, nguồn lực
report-part-money = Kinh phí
report-part-weaknesses = Tồn tại, hạn chế
report-part-plans = Phương hướng
report-part-wishes = Kiến nghị
report-ask-guidance = Những văn bản đã ban hành, việc đã chỉ đạo? Ví dụ: <i>Kế hoạch số 110/KH-UBND ngày 05/5/2026</i>
report-ask-model = Tổ nào làm mô hình điểm, kết quả ra sao?
report-ask-outreach = Loa truyền thanh, sinh hoạt tổ dân phố, trang thông tin: bao nhiêu buổi, bao nhiêu người?
report-ask-cooperation = Đã phối hợp với Mặt trận, đoàn thể, công an những gì? Huy động được gì?
report-ask-money = Đã chi thù lao, hỗ trợ tổ, khoản khác bao nhiêu?
report-ask-weaknesses = Còn tồn tại gì, vì sao?
report-ask-plans = Việc cần làm trong thời gian tới?
report-ask-wishes = Kiến nghị, đề xuất gì với cấp trên?
report-write =
    <b>{ $part }</b>
    { $ask }
    Không ghi họ tên các bên tranh chấp.
report-write-again =
    <b>{ $part }</b>
    { $ask }
    Đang ghi: <i>{ $words }</i>
    Gõ lại để thay.
report-button-clear = Xóa phần này
report-written = ✔ Đã ghi.
report-written-names = ✔ Đã ghi. Trong bài có tên: { $names }. Nếu là tên các bên tranh chấp, xin gõ lại không có tên.
report-part-help = Xin gõ từ 3 đến { $most } chữ cái.
report-not-a-draft = Báo cáo đã duyệt hoặc đã gửi nên không viết thêm được. Xin bấm trả lại để viết tiếp, hoặc làm bản đính chính.
report-ask-due =
    <b>Hạn gửi báo cáo</b>
    Gõ ngày theo văn bản của cấp trên. Ví dụ: <i>12/11</i>
report-button-no-due = Bỏ hạn gửi
report-due-early = Hạn gửi phải từ ngày chốt số liệu { $to } trở đi. Xin gõ lại.
report-ask-data =
    <b>Ngày chốt số liệu</b>
    Kỳ bắt đầu từ { $from }. Gõ ngày cuối được tính. Ví dụ: <i>15/11</i>
report-data-early = Ngày chốt số liệu phải sau ngày bắt đầu kỳ.
report-days-stand = Báo cáo đã gửi nên ngày chốt số liệu không đổi được. Nếu sai kỳ, xin lập báo cáo kỳ khác.
report-moved-due = ✔ Đã ghi hạn gửi: { $day }.
report-moved-no-due = ✔ Đã bỏ hạn gửi.
report-moved-data = ✔ Đã ghi: số liệu tính đến hết { $day }.
report-days-taken = Đã có một báo cáo cùng loại với số liệu đến { $to }. Xin mở báo cáo ấy trong danh sách.
report-dated-early = Ngày văn bản phải sau ngày chốt số liệu { $to }. Xin gõ lại ngày ghi trên văn bản.
report-renumbered = ✔ Đã sửa số, ngày của báo cáo.
report-button-renumber = Sửa số, ngày đã ghi
report-changed-meanwhile = Báo cáo vừa có người khác sửa. Xin xem lại bên dưới rồi bấm tiếp.
report-written-meanwhile = Báo cáo vừa có người khác viết. Xin xem bản đang ghi bên dưới; nếu vẫn muốn thay thì gõ lại (bài của ông/bà còn ở trên).
report-approval-entered = { $name } ghi lãnh đạo đã duyệt trên giấy: { $report }. Nếu không đúng, xin mở báo cáo và trả lại.
report-ask-number =
    <b>Số văn bản</b>
    Gõ số do văn thư cấp. Ví dụ: <i>145</i> hoặc <i>145/BC-UBND</i>
report-number-help = Xin gõ số văn bản, ví dụ <i>145/BC-UBND</i>.
report-ask-dated =
    <b>Ngày văn bản</b>
    Số { $number }. Gõ ngày ghi trên văn bản.
report-button-today = Hôm nay, { $day }
report-check =
    <b>Ghi báo cáo đã gửi</b>
    { $report }
    Số <b>{ $number }</b>, ngày <b>{ $day }</b>
    Sau khi ghi, muốn sửa nội dung thì làm bản đính chính.
report-button-save-sent = ✔ Ghi đã gửi
report-ask-why =
    <b>Sửa số, ngày đã ghi</b>
    Vì sao phải sửa? Số và ngày ghi trước vẫn còn xem được.
    Ví dụ: <i>gõ nhầm số</i>
report-check-again =
    <b>Sửa số, ngày của báo cáo đã gửi</b>
    { $report }
    Số <b>{ $number }</b>, ngày <b>{ $day }</b>
    Lý do: { $why }
report-button-save-again = ✔ Sửa số, ngày
report-former = Trước đã ghi: số { $number }, ngày { $day } (sửa vì: { $why })
report-sent = ✔ Đã ghi báo cáo đã gửi.
report-not-approved = Báo cáo chưa được duyệt nên chưa ghi gửi được.
report-ask-reason =
    <b>Đính chính báo cáo đã gửi</b>
    Vì sao phải đính chính? Bản đã gửi vẫn giữ nguyên.
report-reason-help = Xin ghi lý do, tối đa 500 chữ cái.
report-correcting = ✔ Đã mở bản đính chính. Số liệu lấy theo hiện tại.

report-todo = { $report }: cần lập, gửi
report-todo-many = Báo cáo cần lập, gửi: { $count }
report-todo-due = { $report }: còn { $days } ngày đến hạn gửi
report-todo-late = { $report }: quá hạn gửi { $days } ngày
report-digest-late = ⚠ Báo cáo quá hạn chưa gửi: { $count }

# Trên giấy.
report-sheet-cases = Kết quả hòa giải
report-paper-cases = KẾT QUẢ HÒA GIẢI Ở CƠ SỞ
report-paper-days = Kỳ báo cáo: từ ngày { $from } đến ngày { $to }
report-form-number = Biểu số: ……………………………
report-col-unit = Tổ hòa giải
report-col-received = Tổng số tiếp nhận
report-col-civil = Dân sự
report-col-family = Hôn nhân và gia đình
report-col-conflict = Mâu thuẫn, xích mích, khác
report-col-success = Hòa giải thành
report-col-failure = Hòa giải không thành
report-col-not-started = Chưa giải quyết
report-col-in-progress = Đang giải quyết
report-col-note = Ghi chú
report-note-opening = kỳ trước chuyển sang { $count }
report-note-continued = vụ cũ hòa giải tiếp { $count }
report-note-referred = hướng dẫn đến cơ quan có thẩm quyền { $count }
report-check-balance = Kiểm tra: tiếp nhận { $received } + kỳ trước chuyển sang { $opening } + vụ cũ hòa giải tiếp { $continued } = { $came }; thành { $success } + không thành { $failure } + chưa giải quyết { $started } + đang giải quyết { $progress } + hướng dẫn đến cơ quan có thẩm quyền { $referred } = { $became }.
report-check-not-accepted = Ngoài ra, { $count } việc không thuộc phạm vi hòa giải ở cơ sở, đã hướng dẫn, không tính vào số tiếp nhận.

report-paper-kind = Báo cáo
report-paper-title = Báo cáo kết quả hòa giải ở cơ sở
report-paper-of-half = 6 tháng đầu năm { $year }
report-paper-of-year = năm { $year }
report-paper-of-official = năm { $year } (chính thức)
report-paper-of-other = từ ngày { $from } đến ngày { $to }
report-paper-about = Kết quả công tác hòa giải ở cơ sở { $of } trên địa bàn { $ward }
report-paper-to = Sở Tư pháp
report-paper-to-province = Sở Tư pháp { $province }
report-paper-opening = Thực hiện Luật Hòa giải ở cơ sở, Ủy ban nhân dân { $ward } báo cáo kết quả công tác hòa giải ở cơ sở như sau (số liệu từ ngày { $from } đến ngày { $to }):
report-paper-corrects = Báo cáo này thay thế Báo cáo số { $number } ngày { $day }.
report-paper-gap = [Cần bổ sung] …………………………………………………………
report-paper-closing = Trên đây là báo cáo kết quả công tác hòa giải ở cơ sở { $of } của Ủy ban nhân dân { $ward }./.
report-chapter-guidance = Công tác chỉ đạo, triển khai
report-chapter-results = Kết quả thực hiện
report-chapter-money = Kinh phí
report-chapter-weaknesses = Tồn tại, hạn chế và nguyên nhân
report-chapter-plans = Phương hướng, nhiệm vụ
report-chapter-wishes = Kiến nghị, đề xuất
report-section-people = Kiện toàn tổ hòa giải, đội ngũ hòa giải viên
report-section-training = Bồi dưỡng, tập huấn nghiệp vụ
report-section-model = Mô hình điểm về hòa giải ở cơ sở
report-section-outreach = Tuyên truyền, phổ biến pháp luật
report-section-cooperation = Phối hợp, huy động nguồn lực
report-section-cases = Kết quả hòa giải
report-says-people = Toàn địa bàn có { $teams } tổ hòa giải với { $mediators } hòa giải viên, trong đó có { $women } nữ, { $minority } người dân tộc thiểu số, { $law } người có trình độ chuyên môn Luật.
report-says-complete = Số tổ đủ thành phần theo khoản 1 Điều 12 Luật Hòa giải ở cơ sở: { $complete }/{ $teams } tổ ({ $rate }).
report-says-training = Có { $sessions } buổi tập huấn, bồi dưỡng; { $trained }/{ $mediators } hòa giải viên được bồi dưỡng ({ $rate }), mỗi người tính một lần trong kỳ.
report-says-no-training = Trong kỳ chưa ghi nhận hòa giải viên được tập huấn, bồi dưỡng.
report-says-bulletins = Đã gửi { $sent } bản tin, thông báo pháp luật đến hòa giải viên, { $read } lượt xác nhận đã đọc.
report-says-received = Kỳ trước chuyển sang { $opening } vụ, việc; tiếp nhận trong kỳ { $received } vụ, việc; vụ cũ hòa giải tiếp { $continued } vụ, việc.
report-says-split = Trong số tiếp nhận: dân sự { $civil }; hôn nhân và gia đình { $family }; mâu thuẫn, xích mích và việc khác { $conflict }.
report-says-became = Kết quả: hòa giải thành { $success }; không thành { $failure }; hướng dẫn đến cơ quan có thẩm quyền { $referred }; đang giải quyết { $progress }; chưa giải quyết { $started } vụ, việc.
report-says-rates = Tỷ lệ hòa giải thành trên số đã hòa giải đạt { $mediated } ({ $success }/{ $of }); trên số tiếp nhận trong kỳ đạt { $received } ({ $soon }/{ $came }).
report-says-rate = Tỷ lệ hòa giải thành trên số đã hòa giải đạt { $mediated } ({ $success }/{ $of }).
report-says-no-rate = Trong kỳ chưa có vụ, việc nào kết thúc hòa giải nên không tính tỷ lệ.
report-says-before = Cùng kỳ năm trước: tiếp nhận { $received }, hòa giải thành { $success }, không thành { $failure }, tỷ lệ thành { $rate }; số tiếp nhận kỳ này so với cùng kỳ: { $change } vụ, việc.
report-says-nothing-before = Cùng kỳ năm trước chưa có số liệu trong hệ thống.
report-says-kept = Theo dõi thực hiện thỏa thuận: { $holding } vụ, việc vẫn giữ; { $done } đã thực hiện xong; { $broken } không được giữ.
report-says-model-by = { $team } được chọn xây dựng mô hình điểm theo Quyết định số { $number } ngày { $day }.
report-says-model = { $team } được chọn xây dựng mô hình điểm từ ngày { $day }.
report-says-model-support = Đã { $count } lần hỗ trợ { $team } về nghiệp vụ, tập huấn, cơ sở vật chất.
report-says-model-self = Ngày { $day }, tổ họp tự đánh giá: đạt { $met }/{ $all } tiêu chí.
report-says-model-ward = Ngày { $day }, phường đánh giá: đạt { $met }/{ $all } tiêu chí.
report-says-model-recognised-by = { $team } được công nhận mô hình điểm theo Quyết định số { $number } ngày { $day }.
report-says-model-recognised = { $team } được công nhận mô hình điểm ngày { $day }.
report-says-model-not = Ngày { $day }, phường chưa công nhận { $team } là mô hình điểm.
report-says-model-replicated = Cách làm của mô hình điểm đã được nhân rộng đến: { $teams }.
report-says-together = Có { $count } hoạt động phối hợp với các cơ quan, tổ chức; { $teams }/{ $of } tổ hòa giải được phối hợp, hỗ trợ từ 02 lần trở lên.
report-says-raised-money = Nguồn lực bố trí, huy động cho hòa giải ở cơ sở: { $money } đồng.
report-says-raised-kind = Nguồn lực bố trí, huy động cho hòa giải ở cơ sở: { $kind } lần bằng hiện vật, công sức.
report-says-raised = Nguồn lực bố trí, huy động cho hòa giải ở cơ sở: { $money } đồng; { $kind } lần bằng hiện vật, công sức.
report-says-paid = Đã chi thù lao hòa giải viên { $dong } đồng cho { $cases } vụ, việc.
report-says-difficulties = Hòa giải viên nêu { $stated } khó khăn, vướng mắc; đã trả lời { $answered }.

# Báo cáo của tổ hòa giải (khoản 5 Điều 15).
team-report-button = 📄 Báo cáo của tổ (Word)
team-report-button-of = 📄 Báo cáo: { $team }
team-report-coming = Báo cáo đang được gửi.
team-report-caption = Báo cáo của { $team }. Phần để trống xin ghi tay; xem lại, ký rồi gửi Ủy ban nhân dân và Mặt trận phường.
team-report-title = Báo cáo của tổ hòa giải
team-report-about = Kết quả hoạt động hòa giải { $of } của { $team }
team-report-to-office = Ủy ban nhân dân { $ward }
team-report-to-front = Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam { $ward }
team-report-opening = Thực hiện khoản 5 Điều 15 Luật Hòa giải ở cơ sở, { $team } báo cáo kết quả hoạt động như sau (số liệu từ ngày { $from } đến ngày { $to }):
team-report-chapter-people = Tổ chức của tổ hòa giải
team-report-chapter-cases = Kết quả hòa giải
team-report-chapter-training = Tập huấn, bồi dưỡng
team-report-chapter-difficulties = Khó khăn, vướng mắc
team-report-chapter-wishes = Kiến nghị, đề xuất
team-report-people = Tổ có { $mediators } hòa giải viên, trong đó có { $women } nữ, { $minority } người dân tộc thiểu số, { $law } người có trình độ chuyên môn Luật.
team-report-trained = { $trained }/{ $mediators } hòa giải viên của tổ được tập huấn, bồi dưỡng, mỗi người tính một lần trong kỳ.
team-report-signed = Tổ trưởng tổ hòa giải
team-report-closing = Trên đây là báo cáo kết quả hoạt động hòa giải { $of } của { $team }./.
