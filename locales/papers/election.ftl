# Biên bản bầu, danh sách và văn bản đề nghị, dự thảo quyết định (mẫu 01 đến 07).
# @codes elect-ballot domain/election/vote.rs Ballot
# @codes elect-fate domain/election/vote.rs Fate
# @codes elect-nominated domain/election/candidate.rs Nominated
# @codes elect-number-of-mediators domain/election/vote.rs Number
# @codes elect-number-of-head domain/election/vote.rs Number
# @codes elect-sex domain/people.rs Sex
# @codes elect-learned domain/people/particulars.rs Qualification -other
# @codes elect-ground domain/election/leaving.rs Ground
# @codes elect-minutes-about domain/election.rs Matter -release
# @codes elect-minutes-opening domain/election.rs Matter -release
# @codes elect-minutes-places domain/election.rs Matter -release
# @codes elect-minutes-not-held domain/election.rs Matter -release
# @codes elect-minutes-nobody domain/election.rs Matter -release
# @codes elect-minutes-elected domain/election.rs Matter -release

elect-form = Mẫu số { $number }
elect-chair = Chủ tịch Ủy ban nhân dân { $ward }
elect-minutes = Biên bản
elect-minutes-about-mediators = Về kết quả bầu hòa giải viên { $group }
elect-minutes-about-head = Về kết quả bầu tổ trưởng tổ hòa giải { $group }
elect-minutes-opening-mediators = Hồi { $hour }, { $day }, tại { $place }, Trưởng ban công tác Mặt trận phối hợp với Tổ trưởng { $group } tổ chức bầu hòa giải viên của { $team }.
elect-minutes-opening-head = Hồi { $hour }, { $day }, tại { $place }, { $team } ({ $group }) họp bầu tổ trưởng tổ hòa giải.
elect-minutes-form = 1. Hình thức bầu: { $form }.
elect-minutes-presider = 2. Chủ trì: ông (bà) { $name }, Trưởng ban công tác Mặt trận.
elect-minutes-counters = 3. Tổ kiểm phiếu gồm:
elect-minutes-counter-first = Tổ trưởng: ông (bà) { $name };
elect-minutes-counter-others = Thành viên: { $names }.
elect-minutes-witnesses = 4. Chứng kiến việc kiểm phiếu: { $names }.
elect-minutes-numbers = Số liệu về cuộc bầu:
elect-minutes-count = { $what }: { $count }
elect-minutes-count-share = { $what }: { $count } ({ $share } %)
elect-minutes-invalid = Số phiếu không hợp lệ: { $count }
elect-minutes-places-mediators = Số hòa giải viên cần bầu: { $count }
elect-minutes-places-head = Số tổ trưởng cần bầu: { $count }
elect-minutes-result = Kết quả:
elect-minutes-not-held-mediators = Cuộc bầu không hợp lệ do số đại diện hộ gia đình tham gia không quá 50 %.
elect-minutes-not-held-head = Cuộc bầu không hợp lệ do số hòa giải viên tham gia không quá 50 %.
elect-minutes-nobody-mediators = Không có người nào đạt trên 50 % tổng số đại diện hộ gia đình đồng ý.
elect-minutes-nobody-head = Không có người nào đạt trên 50 % tổng số hòa giải viên đồng ý.
elect-minutes-elected-mediators = Căn cứ kết quả trên, những người sau đây được bầu làm hòa giải viên của { $team }: { $names }.
elect-minutes-elected-head = Căn cứ kết quả trên, ông (bà) { $names } được bầu làm tổ trưởng { $team }.
elect-minutes-tied = Bằng phiếu nhau, cần bầu lại để chọn: { $names }.
elect-minutes-missing = Còn thiếu { $count } hòa giải viên so với số cần bầu, sẽ tổ chức bầu bổ sung.
elect-minutes-end = Biên bản lập xong hồi …… giờ …… cùng ngày, lập thành 02 bản, đã đọc cho mọi người cùng nghe và thống nhất ký tên dưới đây.
elect-ballot-show_of_hands = biểu quyết công khai tại cuộc họp
elect-ballot-secret = bỏ phiếu kín tại cuộc họp
elect-ballot-households = phát phiếu lấy ý kiến các hộ gia đình
elect-number-of-mediators-voters = Tổng số đại diện hộ gia đình
elect-number-of-mediators-present = Số đại diện hộ gia đình có mặt
elect-number-of-mediators-issued = Số phiếu phát ra
elect-number-of-mediators-returned = Số phiếu thu vào
elect-number-of-mediators-valid = Số phiếu hợp lệ
elect-number-of-head-voters = Tổng số hòa giải viên của tổ
elect-number-of-head-present = Số hòa giải viên có mặt
elect-number-of-head-issued = Số phiếu phát ra
elect-number-of-head-returned = Số phiếu thu vào
elect-number-of-head-valid = Số phiếu hợp lệ
elect-column-nth = STT
elect-column-name = Họ và tên
elect-column-votes = Số phiếu (lượt) đồng ý
elect-column-share = Tỷ lệ % trên tổng số hộ
elect-column-share-team = Tỷ lệ % trên tổng số hòa giải viên
elect-column-again = Số phiếu bầu lại
elect-column-fate = Kết quả
elect-column-born = Năm sinh
elect-column-birth = Ngày, tháng, năm sinh
elect-column-sex = Giới tính
elect-column-people = Dân tộc
elect-column-home = Nơi thường trú
elect-column-learned = Trình độ văn hóa, chuyên môn
elect-column-work = Nghề nghiệp, chức vụ
elect-column-votes-share = Số phiếu, tỷ lệ
elect-column-note = Ghi chú
elect-column-role = Chức danh
elect-fate-elected = Trúng cử
elect-fate-no_place = Không trúng cử (đủ số lượng)
elect-fate-tied = Bằng phiếu, bầu lại
elect-fate-short = Không đạt trên 50 %
elect-nominated-themself = Tự ứng cử
elect-nominated-front = Được giới thiệu
elect-sex-female = Nữ
elect-sex-male = Nam
elect-learned-law = Luật
elect-learned-none = Chưa qua đào tạo
elect-signer-front =
    Trưởng ban
    công tác Mặt trận
elect-signer-counter =
    Tổ trưởng
    tổ kiểm phiếu
elect-signer-witness =
    Đại diện
    hộ gia đình
    chứng kiến
elect-signer-witness-team = Người chứng kiến
elect-signer-clerk = Người ghi biên bản
elect-signer-group = Tổ trưởng tổ dân phố
elect-list = Danh sách
elect-list-about = Người được đề nghị công nhận là hòa giải viên { $group }
elect-list-opening = Căn cứ kết quả bầu hòa giải viên { $day } tại { $group }, Trưởng ban công tác Mặt trận đề nghị Chủ tịch Ủy ban nhân dân xem xét, quyết định công nhận { $count } người có tên sau đây là hòa giải viên:
elect-attached-minutes = Gửi kèm: Biên bản kết quả bầu (Mẫu số { $number }).
elect-proposal = Văn bản đề nghị
elect-head-about = Công nhận tổ trưởng { $team }
elect-head-opening = Cuộc họp bầu tổ trưởng { $team } { $day } có { $votes } trên tổng số { $voters } hòa giải viên đồng ý ({ $share } %) bầu người có tên dưới đây làm tổ trưởng tổ hòa giải.
elect-head-asks = Trưởng ban công tác Mặt trận đề nghị { $chair } xem xét, quyết định công nhận tổ trưởng { $team } đối với:
elect-field-name = Họ và tên
elect-field-birth = Ngày, tháng, năm sinh
elect-field-sex = Giới tính
elect-field-home = Nơi thường trú
elect-field-work = Nghề nghiệp, chức vụ
elect-field-role = Chức danh
elect-field-recognised = Quyết định công nhận (số, ngày)
elect-field-ground = Lý do theo khoản 1 Điều 11 Luật Hòa giải ở cơ sở
elect-field-reason = Cụ thể
elect-role-mediator = hòa giải viên
elect-role-mediator-short = Hòa giải viên
elect-role-head = hòa giải viên, tổ trưởng tổ hòa giải
elect-release-about = Cho thôi làm { $role } đối với ông (bà) { $name }
elect-release-opening = Theo đề nghị của tổ trưởng { $team }, Trưởng ban công tác Mặt trận thống nhất với Tổ trưởng { $group }, đề nghị { $chair } xem xét, quyết định cho thôi làm hòa giải viên đối với:
elect-release-opening-head = Trưởng ban công tác Mặt trận { $group } đề nghị { $chair } xem xét, quyết định cho thôi làm hòa giải viên, tổ trưởng { $team } đối với:
elect-ground-own_wish = theo nguyện vọng của cá nhân
elect-ground-not_fit = không còn đáp ứng tiêu chuẩn hòa giải viên quy định tại Điều 7 Luật Hòa giải ở cơ sở
elect-ground-breach = vi phạm nguyên tắc tổ chức, hoạt động hòa giải ở cơ sở quy định tại Điều 4 Luật Hòa giải ở cơ sở
elect-ground-unable = không có điều kiện tiếp tục làm hòa giải viên do bị xử lý vi phạm pháp luật
elect-ground-government = Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
elect-ground-law = Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
elect-ground-decree = Căn cứ Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Hòa giải ở cơ sở
elect-ground-resolution = Căn cứ Nghị quyết liên tịch số 01/2014/NQLT/CP-UBTƯMTTQVN ngày 18 tháng 11 năm 2014 của Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
elect-ground-proposal = Theo đề nghị của Trưởng ban công tác Mặt trận { $group }
elect-decision = Quyết định
elect-decides = QUYẾT ĐỊNH:
elect-decision-mediators = Về việc công nhận hòa giải viên ở cơ sở { $group }
elect-decision-head = Về việc công nhận tổ trưởng { $team }
elect-decision-release = Về việc cho thôi làm { $role } { $group }
elect-article-mediators = Công nhận { $count } người có tên sau đây là hòa giải viên của { $team }, { $group }:
elect-article-duties = Hòa giải viên có tên tại Điều 1 thực hiện quyền, nghĩa vụ quy định tại Điều 9, Điều 10 Luật Hòa giải ở cơ sở và được hưởng thù lao theo vụ, việc theo quy định của pháp luật.
elect-article-head = Công nhận ông (bà) { $name }, sinh năm { $born }, là tổ trưởng { $team }.
elect-article-head-duties = Tổ trưởng tổ hòa giải có tên tại Điều 1 thực hiện quyền, nghĩa vụ quy định tại Điều 9, Điều 10 và Điều 15 Luật Hòa giải ở cơ sở.
elect-article-release = Cho ông (bà) { $name } thôi làm { $role } của { $team }; lý do: { $ground }.
elect-article-release-end = Ông (bà) có tên tại Điều 1 có trách nhiệm bàn giao các vụ, việc đang hòa giải và tài liệu có liên quan; thôi hưởng thù lao theo vụ, việc kể từ ngày Quyết định này có hiệu lực.
elect-article-effect = Quyết định này có hiệu lực kể từ ngày ký. Văn phòng HĐND và UBND, Trưởng ban công tác Mặt trận { $group }, Tổ trưởng { $group } và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.
elect-copy-article = Như Điều 3
elect-copy-front = Ban Thường trực Ủy ban MTTQ Việt Nam phường
elect-copy-front-head = Trưởng ban công tác Mặt trận { $group }
elect-copy-group-head = Tổ trưởng { $group }
