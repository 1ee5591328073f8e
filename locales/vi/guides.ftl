# Hướng dẫn 1 phút: mỗi câu hỏi cần gì, một ví dụ, chỗ hay nhầm. Không trích luật.
# @codes guide-intake dialogue/intake/step.rs Step -card_more -saved -ended
# @codes guide-outcome dialogue/cases/outcome.rs Ask
# @codes guide-session dialogue/sessions/at.rs Step -list -one
# @codes guide-life dialogue/life/at.rs Step -hub
# @codes guide-blank domain/papers.rs Blank
# @codes guide-papers dialogue/papers/at.rs Step -teams -words -word -case -blank

button-guide = ❓ Hướng dẫn 1 phút
guide =
    <b>❓ Hướng dẫn 1 phút</b>
    { $words }
    { $whom }
guide-whom = Chưa rõ, xin hỏi tổ trưởng hoặc gọi Văn phòng phường: { $phone }
guide-whom-unknown = Chưa rõ, xin hỏi tổ trưởng hoặc Văn phòng phường.

guide-intake-team =
    Chọn tổ hòa giải nhận việc này. Ví dụ: việc ở Khu 3 thì chọn tổ của Khu 3.
    Hay nhầm: chọn tổ của người ghi, không phải tổ nhận việc.
guide-intake-guard =
    Xem việc này có ai bị đánh, bị đe dọa, hoặc là việc của công an, Tòa án không. Cãi nhau vì lối đi, tiếng ồn, ít tiền thì bấm “Không có dấu hiệu nào”.
    Hay nhầm: có người bị đánh mà vẫn bấm dòng đầu cho nhanh. Chưa chắc thì bấm “Tôi chưa chắc”.
guide-intake-danger =
    Lo cho người trước, ghi sau. Gọi ngay số điện thoại ghi trong tin này, rồi bấm nút báo để phường biết.
    Ví dụ: chồng đang đuổi đánh vợ thì gọi công an ngay, không vào can một mình.
    Hay nhầm: gọi hai bên đến gặp nhau khi chưa an toàn.
guide-intake-violation =
    Việc này có thể trái pháp luật, nên để nơi có trách nhiệm xem trước. Bấm nút báo, hoặc bấm “Hỏi cán bộ phường”.
    Ví dụ: phá khóa lấy đồ của nhau. Hay nhầm: tự dàn xếp cho xong khi chưa hỏi.
guide-intake-doubt =
    Ông/bà chưa chắc tổ có được hòa giải việc này không. Bấm “Hỏi cán bộ phường”: câu hỏi không nêu tên ai, có trả lời tôi báo ông/bà.
    Ví dụ: hai nhà tranh chấp đất có một phần là đất công. Hay nhầm: cứ hòa giải rồi mới hỏi.
guide-intake-waiting =
    Đã hỏi cán bộ phường, chỉ cần đợi. Ông/bà có thể đóng máy; có trả lời tôi báo, bản nháp còn nguyên.
    Ví dụ: sáng hỏi, chiều mở lại bản nháp ghi tiếp. Hay nhầm: ghi lại một vụ mới vì tưởng mất. Gấp thì gọi điện.
guide-intake-referral =
    Việc này tổ không hòa giải. Chọn nơi ông/bà đã chỉ cho hai bên đến.
    Ví dụ: đánh nhau thì chỉ đến Công an phường. Hay nhầm: bảo “tôi chịu” mà không chỉ cho họ nơi nào.
guide-intake-kind_group =
    Chọn nhóm gần nhất với chuyện hai bên cãi nhau. Ví dụ: cãi vì lối đi chung thì bấm “Lối đi chung, thoát nước”; gõ “nợ tiền” tôi cũng hiểu.
    Hay nhầm: hai nhà là họ hàng nên chọn gia đình, trong khi họ cãi nhau vì đất.
guide-intake-kind =
    Chọn loại đúng nhất với chuyện chính. Ví dụ: cãi vì chó sủa đêm thì bấm “Mâu thuẫn láng giềng, sinh hoạt”.
    Hay nhầm: việc có hai chuyện thì phân vân mãi. Chỉ cần chọn chuyện chính; chuyện phụ kể ở phần nội dung.
guide-intake-received =
    Ngày tổ nhận việc: ngày có người đến nhờ, hoặc ngày ông/bà biết chuyện. Bấm hôm nay, hôm qua, hoặc gõ ngày như 5/5.
    Hay nhầm: ghi ngày hai bên cãi nhau, hoặc ngày ngồi gõ vào máy.
guide-intake-ground =
    Vì sao tổ vào cuộc: có bên đến nhờ, tự ông/bà biết, hay có người giao xuống. Ví dụ: bà Lan sang nhà nhờ thì chọn “Một hoặc các bên yêu cầu”.
    Hay nhầm: nghe hàng xóm kể lại thì không phải là các bên nhờ.
guide-intake-place =
    Nơi xảy ra chuyện. Muốn ghi rõ thì gõ trước, ví dụ “đầu ngõ 5, cạnh nhà văn hóa”, rồi bấm tên nơi đó.
    Hay nhầm: chọn nơi ông/bà ở, không phải nơi có chuyện.
guide-intake-side_a =
    Người đến nhờ, hoặc người thấy mình bị thiệt. Gõ họ tên, tuổi, địa chỉ; thiếu tuổi, thiếu địa chỉ cũng được.
    Ví dụ: “Nguyễn Thị Sen, 54 tuổi, số 12 ngõ 3”. Nhiều người thì mỗi người một dòng.
    Hay nhầm: gõ số căn cước, số điện thoại. Không cần.
guide-intake-side_b =
    Người bên kia. Gõ như bên A: họ tên, tuổi, địa chỉ. Ví dụ: “Trần Văn Mẫu, 61 tuổi, số 14 ngõ 3”.
    Hay nhầm: ghi “hàng xóm”, “ông ấy”. Chưa biết tên đủ thì ghi tên hay gọi, sửa sau được.
guide-intake-content =
    Kể hai, ba câu: chuyện gì xảy ra, mỗi bên muốn gì. Ví dụ: “Ông Mẫu để gạch ở lối đi chung, bà Sen không dắt xe ra được, muốn dọn đi.”
    Hay nhầm: viết dài cả trang, hoặc chê ai đúng ai sai. Ngại gõ thì gửi ghi âm rồi gõ một câu.
guide-intake-mediators =
    Ai sẽ hòa giải. Một mình ông/bà thì bấm “Tôi hòa giải”; hai bên tự chọn ông/bà thì bấm “Tôi, do các bên lựa chọn”; ghi giúp người khác thì bấm “Chọn hòa giải viên”.
    Hay nhầm: có họ hàng, có nợ nần với một bên mà vẫn nhận. Khi ấy bấm “Tôi có liên quan, xin không nhận”, tổ trưởng cử người khác.
guide-intake-mediator_list =
    Bấm tên từng người cùng hòa giải, rồi bấm “Chọn xong”. Gõ tên cũng được, ví dụ “Lan”.
    Hay nhầm: bấm hai lần vào một tên là bỏ tên ấy ra. Xem dấu ☑ trước tên.
guide-intake-interest =
    Trong những người vừa chọn, có ai là người nhà, hoặc được lợi trong việc này không? Không có thì bấm “Không ai có liên quan”.
    Ví dụ: anh Cường là em rể bên A thì bấm tên anh Cường. Hay nhầm: nể nhau nên không nói, sau này bên kia không phục.
guide-intake-chosen =
    Hai bên có tự chọn người hòa giải không? Họ nói tên thì bấm “Các bên lựa chọn”; tổ trưởng cử thì bấm “Tổ trưởng phân công”.
    Ví dụ: bà Sen bảo “nhờ bác An giúp”, ông Mẫu cũng ưng. Hay nhầm: chỉ một bên chọn mà ghi là các bên chọn.
guide-intake-status =
    Đến lúc này việc tới đâu rồi. Mới nghe, chưa gặp ai thì chọn “Mới tiếp nhận, chưa giải quyết”; hai bên đã ưng cách giải quyết thì chọn “Hòa giải thành”.
    Hay nhầm: hai bên mới nguôi giận đã ghi là thành. Chưa có thỏa thuận thì vẫn là đang hòa giải.
guide-intake-since =
    Ngày ông/bà gặp hai bên lần đầu để hòa giải. Bấm một ngày, hoặc gõ như “hôm qua”, “5/5”.
    Hay nhầm: ghi ngày nhận việc. Ngày gặp không thể trước ngày nhận.
guide-intake-agreed_on =
    Ngày hai bên ưng thuận với nhau. Ví dụ: tối qua họ ưng thì bấm hôm qua.
    Hay nhầm: ghi ngày làm xong việc đã hứa. Ngày ấy tôi hỏi riêng ở sau.
guide-intake-agreement =
    Ai làm gì, xong trước ngày nào, có viết ra giấy không. Ví dụ: “Ông Mẫu dọn gạch trước ngày 30/6; hai bên đã ký biên bản.”
    Hay nhầm: chỉ ghi “hai bên vui vẻ”. Sau này không biết ai phải làm gì.
guide-intake-method =
    Họ làm bằng cách nào, nếu có nói. Ví dụ: “Ông Mẫu tự thuê xe chở gạch đi.” Không có thì bấm “Bỏ qua”.
    Hay nhầm: gõ lại thỏa thuận lần nữa. Không cần.
guide-intake-perform_by =
    Ngày chậm nhất phải làm xong. Bấm một dòng, hoặc gõ như “30/6”, “hai tuần nữa”. Không hẹn thì bấm “Bỏ qua”.
    Hay nhầm: ghi ngày trước ngày hai bên ưng nhau. Có ngày thì tôi nhắc giúp.
guide-intake-written =
    Hai bên có ký vào giấy không. Ký rồi thì chọn “Đã ký”; hôm khác mới ký thì chọn “Sẽ ký sau”; không muốn ký thì chọn “Không lập”.
    Hay nhầm: ông/bà tự ghi vào sổ tay mà tính là đã ký. Phải có chữ ký hai bên.
guide-intake-ended_on =
    Ngày thôi không hòa giải nữa. Bấm một ngày, hoặc gõ như “hôm qua”, “5/5”.
    Hay nhầm: ghi ngày hai bên cãi nhau lại. Cần ngày ông/bà dừng việc hòa giải.
guide-intake-reason =
    Vì sao dừng: một bên bảo thôi, hay gặp nhiều lần vẫn không ưng nhau. Ví dụ: ông Mẫu nói “tôi không hòa giải nữa” thì chọn dòng một bên yêu cầu.
    Hay nhầm: một bên bận, xin hẹn lại thì chưa phải là dừng.
guide-intake-guidance =
    Ông/bà đã chỉ cho hai bên đi đâu tiếp. Ví dụ: chuyện đất thì đến Ủy ban nhân dân phường.
    Hay nhầm: không chỉ đi đâu cả. Chỉ một nơi là đủ, chọn nơi gần nhất với điều đã nói.
guide-intake-demands =
    Đến cuối, mỗi bên còn đòi gì. Ví dụ: “Bà Sen đòi dọn ngay, ông Mẫu xin đến cuối năm.” Không có thì bấm “Bỏ qua”.
    Hay nhầm: chỉ ghi điều một bên muốn.
guide-intake-card =
    Đọc lại từ trên xuống. Đúng thì bấm “Lưu vụ, việc”; sai chỗ nào bấm tên chỗ ấy, sửa xong lại về đây. Ví dụ: sai ngày thì bấm “Ngày nhận”.
    Hay nhầm: thấy sai mà bấm dừng, ghi lại từ đầu. Lưu rồi vẫn sửa được.
guide-intake-earlier =
    Trước đây có vụ, việc của những người này. Việc ấy đã xong, nay lại xảy ra thì bấm “Là việc cũ tái diễn”; việc khác mà dính dáng thì bấm “Việc liên quan”. Ví dụ: năm ngoái đã hòa giải lối đi, nay lại lấn lối đi.
    Hay nhầm: trùng họ tên mà là người khác. Khi ấy bấm “Việc mới”.
guide-intake-party_edit =
    Gõ lại cả dòng của người này. Ví dụ: “Nguyễn Thị Sen, 55 tuổi, số 12 ngõ 3”. Ghi thừa thì bấm “Bỏ người này”.
    Hay nhầm: chỉ gõ chỗ sai, như “55 tuổi”. Tôi cần cả tên.
guide-intake-confirm =
    Đổi chỗ này thì vài câu đã ghi không dùng nữa. Đúng ý thì bấm “Đổi”; lỡ tay thì bấm “Giữ như cũ”.
    Ví dụ: đổi từ thành sang chưa xong thì lời thỏa thuận không tính. Hay nhầm: sợ mất chữ. Đổi lại là có lại.

guide-outcome-end =
    Việc kết thúc ra sao: hai bên ưng nhau, một bên bảo thôi, gặp mãi không ưng, hay phải chỉ đi nơi khác. Gõ cũng được, ví dụ “hòa giải thành”.
    Hay nhầm: một bên bận, hẹn lại thì chưa kết thúc; khi ấy ghi buổi hòa giải.
guide-outcome-day =
    Ngày việc kết thúc: ngày hai bên ưng nhau, hoặc ngày thôi hòa giải. Bấm, hoặc gõ như “hôm qua”, “5/5”.
    Hay nhầm: ghi ngày hôm nay vì đang ngồi gõ.
guide-outcome-agreement =
    Ai làm gì, xong trước ngày nào, có viết ra giấy không. Ví dụ: “Ông Mẫu dọn gạch trước ngày 30/6; hai bên đã ký biên bản.”
    Hay nhầm: chỉ ghi “đã hòa thuận”. Sau này không biết ai phải làm gì.
guide-outcome-method =
    Họ làm bằng cách nào, nếu có nói. Ví dụ: “Ông Mẫu tự thuê xe.” Không có thì bấm “Bỏ qua”.
    Hay nhầm: gõ lại thỏa thuận lần nữa. Không cần.
guide-outcome-due =
    Ngày chậm nhất phải làm xong. Bấm một dòng, hoặc gõ như “30/6”. Không hẹn ngày thì bấm “Bỏ qua”.
    Hay nhầm: ghi ngày trước ngày hai bên ưng nhau. Có ngày thì tôi nhắc giúp.
guide-outcome-written =
    Hai bên có ký vào giấy không. Ký rồi thì chọn “Đã ký”; ví dụ mai mới ký thì chọn “Sẽ ký sau”.
    Hay nhầm: ông/bà tự ghi vào sổ tay mà tính là đã ký. Phải có chữ ký hai bên.
guide-outcome-body =
    Ông/bà đã chỉ cho hai bên đi đâu tiếp. Ví dụ: chuyện đất thì đến Ủy ban nhân dân phường. Không thấy nơi ấy thì bấm “Nơi khác…”.
    Hay nhầm: không chỉ đi đâu cả. Chỉ một nơi là đủ.
guide-outcome-demands =
    Đến cuối, mỗi bên còn đòi gì. Ví dụ: “Bên A đòi 5 triệu đồng, bên B không nhận.” Không có thì bấm “Bỏ qua”.
    Hay nhầm: chỉ ghi điều một bên muốn.
guide-outcome-check =
    Đọc lại một lượt. Đúng thì bấm nút lưu; sai chỗ nào bấm nút sửa chỗ ấy. Ví dụ: sai ngày thì bấm “Sửa ngày”.
    Hay nhầm: đóng máy khi chưa lưu. Lỡ đóng thì tìm lại trong bản nháp.

guide-session-words =
    Kể buổi gặp trong một tin: ngày, giờ, nơi, ai có mặt, ưng được gì, hẹn khi nào. Ví dụ: “hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất”.
    Hay nhầm: kể lại chuyện cãi nhau. Ở đây chỉ ghi buổi gặp. Kể thiếu thì tôi hỏi.
guide-session-day =
    Ngày hai bên gặp nhau. Bấm, hoặc gõ như “hôm qua”, “27/11”. Hay nhầm: ghi ngày hẹn buổi sau. Ngày ấy có chỗ riêng.
guide-session-present =
    Ai đến buổi đó. Gặp từng bên một chỗ thì chọn “Gặp riêng từng bên”. Ví dụ: chỉ bà Sen (bên A) đến thì chọn “Chỉ bên A có mặt”.
    Hay nhầm: người đến thay mà tính là bên ấy có mặt, khi người ấy không quyết được.
guide-session-absence =
    Vì sao vắng, vài chữ. Ví dụ: “đi viện”, “không nhận được lời mời”. Không rõ thì bấm “Bỏ qua”.
    Hay nhầm: đoán là họ không muốn. Chỉ ghi điều họ nói.
guide-session-review =
    Đọc lại buổi gặp. Đúng thì bấm “Lưu”; thiếu hoặc sai chỗ nào bấm chỗ ấy. Ví dụ: quên ghi nơi gặp thì bấm “Ngày, giờ, nơi”.
    Hay nhầm: buổi cùng ngày đã ghi rồi mà ghi thêm lần nữa.
guide-session-when =
    Ngày, giờ, nơi gặp trong một dòng. Ví dụ: “27/11 19h tại nhà văn hóa”. Hay nhầm: chỉ gõ giờ mà thiếu ngày. Không nhớ giờ thì bỏ giờ ra.
guide-session-invite =
    Có mời thêm ai không: người có uy tín, người biết chuyện. Chọn người ấy là ai trước, tên hỏi sau.
    Ví dụ: bác trưởng họ thì chọn dòng người có uy tín. Hay nhầm: ghi người đi ngang nghe chuyện.
guide-session-invite_name =
    Họ tên người được mời, một người một lần. Ví dụ: “Lê Văn Bền”. Hay nhầm: chỉ ghi “bác trưởng họ”. Giấy tờ sau này cần tên.
guide-session-consent =
    Bên nào mời người này, và bên kia có ưng không. Ví dụ: bà Sen mời, ông Mẫu ưng thì chọn “Bên A mời, bên B đồng ý”.
    Hay nhầm: bên kia chưa được hỏi mà ghi là ưng. Không ưng thì người ấy không dự.
guide-session-others =
    Còn ai khác: người làm chứng, hay người cũng có quyền trong chuyện này. Ví dụ: con trai bà Sen cùng đứng tên nhà.
    Hay nhầm: ghi lại người đã mời ở trên.
guide-session-other_names =
    Họ tên những người ấy, cách nhau bằng dấu phẩy. Ví dụ: “Lê Văn Bền, Phạm Thị Na”. Hay nhầm: gõ địa chỉ vào đây. Chỉ cần tên.
guide-session-openness =
    Buổi gặp có cho người ngoài nghe không, theo ý hai bên. Ví dụ: chuyện vợ chồng thì thường gặp kín.
    Hay nhầm: tự mình quyết. Hai bên chưa nói thì bấm “Bỏ qua”.
guide-session-course =
    Buổi gặp diễn ra thế nào, vài câu. Ví dụ: “Bên A nêu việc lấn ngõ, bên B nhận có để gạch nhờ.”
    Hay nhầm: chép từng câu cãi nhau, hoặc chê ai. Không có gì thì bấm “Bỏ qua”.
guide-session-agreed =
    Điều hai bên đã ưng trong buổi này, dù nhỏ. Ví dụ: “Bên B dọn nửa đống gạch trong tuần.” Chưa có thì bấm “Bỏ qua”.
    Hay nhầm: ghi điều mình mong, hai bên chưa gật.
guide-session-open =
    Chỗ nào còn vướng. Ví dụ: “Chưa thống nhất tiền sửa cổng.” Hết vướng thì bấm “Bỏ qua”.
    Hay nhầm: kể lại cả chuyện. Chỉ cần điều còn phải bàn.
guide-session-next =
    Hẹn buổi sau ngày nào, mấy giờ, ở đâu. Ví dụ: “5/12 19h tại nhà văn hóa”. Chưa hẹn thì bấm “Bỏ qua”.
    Hay nhầm: ghi ngày mà quên giờ. Có giờ thì buổi sau mới vào được lịch điện thoại.
guide-session-reason =
    Vì sao sửa buổi đã ghi, vài chữ. Ví dụ: “ghi nhầm ngày”. Bản cũ vẫn xem lại được.
    Hay nhầm: gõ lại cả buổi ở đây.

guide-life-pause =
    Ai xin tạm dừng: một bên, hay cả hai. Ví dụ: bà Sen đi chăm con đẻ một tháng, bà ấy xin thì chọn “Bên A đề nghị”.
    Hay nhầm: ông/bà bận mà ghi các bên xin dừng. Khi ấy chỉ cần hẹn buổi khác.
guide-life-pause_until =
    Dừng đến bao giờ, vì sao. Ví dụ: “đến 15/12, bên B đi công tác”. Có ngày thì đến ngày ấy tôi nhắc. Chưa biết thì bấm “Bỏ qua”.
    Hay nhầm: đoán bừa một ngày. Thà bỏ trống.
guide-life-go_on =
    Ngày hai bên ngồi lại với nhau sau khi dừng. Bấm, hoặc gõ như “hôm qua”, “5/12”.
    Hay nhầm: ghi ngày họ gọi điện hẹn. Ở đây là ngày hòa giải tiếp thật.
guide-life-keep =
    Hỏi thăm xem hai bên có làm đúng lời đã hứa không, rồi bấm một dòng. Ví dụ: gạch đã dọn, không cãi nữa thì chọn “vẫn ổn”.
    Hay nhầm: chưa hỏi ai mà ghi là ổn. Gọi một cuộc là biết.
guide-life-keep_note =
    Vướng ở đâu, vài chữ để tổ trưởng biết mà vận động. Ví dụ: “bên B chưa trả đợt hai, hẹn cuối tháng”.
    Hay nhầm: kể lại cả chuyện cũ. Không có gì thêm thì bấm “Bỏ qua”.
guide-life-follow =
    Bấm tên người từ nay theo dõi việc thực hiện thỏa thuận, xem lại rồi bấm “Lưu”; cả hai người đều được báo. Ví dụ: người cũ chuyển nhà thì chọn người khác trong tổ.
    Hay nhầm: tưởng đổi cả người đã hòa giải. Trong sổ người ấy vẫn giữ nguyên.
guide-life-plan =
    Mỗi việc một dòng, mỗi dòng một ngày hẹn. Ví dụ: “trả 5 triệu trước 5/12; dời chậu cây trước 10/12”. Đến ngày tôi nhắc.
    Hay nhầm: gõ thêm một dòng mà quên các dòng cũ. Lần nào cũng ghi lại cho đủ.
guide-life-plan_check =
    Đọc lại từng dòng và từng ngày. Đúng thì bấm “Lưu”. Ví dụ: thấy sai ngày thì bấm “Quay lại” và gõ lại.
    Hay nhầm: dòng không có ngày hẹn thì không ai được nhắc.
guide-life-front =
    Gọi cho Trưởng ban công tác Mặt trận ở khu để cùng vận động, gọi xong mới bấm ngày đã gọi. Ví dụ: gọi tối qua thì bấm hôm qua.
    Hay nhầm: bấm trước rồi quên gọi.
guide-life-court =
    Nói cho hai bên biết: muốn Tòa án công nhận thì nộp đơn trước ngày ghi ở trên, kèm giấy hai bên đã ký. Ví dụ: đưa họ mẫu đơn để tự điền.
    Hay nhầm: chờ đến ngày cuối mới nói. Đi nộp cũng mất thời gian.
guide-life-take =
    Vụ này chưa ai hòa giải. Ông/bà không dính dáng gì thì nhận. Ví dụ: một bên là em ruột mình thì đừng nhận.
    Hay nhầm: nhận vì nể, rồi khó nói công bằng. Không nhận cũng không sao.
guide-life-allow =
    Cho phép thì việc nào chưa có người, hòa giải viên trong tổ thấy và tự nhận được; tổ trưởng được báo ngay. Ví dụ: tổ trưởng hay đi vắng.
    Hay nhầm: tưởng nhận rồi là xong. Tổ trưởng vẫn đổi người được.

guide-blank-session =
    Gặp nhau ngày nào, mấy giờ, ở đâu; nhiều buổi thì ghi hết. Ví dụ: “19 giờ ngày 07/5, nhà văn hóa”.
    Hay nhầm: chỉ ghi nơi mà thiếu ngày giờ. Quên hẳn thì bấm “Bỏ qua” để viết tay.
guide-blank-made_at =
    Tờ biên bản này viết ở đâu. Ví dụ: “Nhà văn hóa tổ dân phố Kim Đôi”. Thường là nơi hai bên gặp nhau lần cuối.
    Hay nhầm: ghi nơi xảy ra chuyện. Ở đây là nơi ngồi viết giấy.
guide-blank-related =
    Ngoài hai bên, chuyện này còn đụng đến ai. Ví dụ: “ông Sơn, cùng đứng tên thửa đất”. Không có ai thì gõ “không”.
    Hay nhầm: ghi người làm chứng. Người làm chứng đã có rồi.
guide-blank-births =
    Người chưa ghi tuổi sinh năm nào, để giấy không nhầm với người trùng tên. Ví dụ: “Trần Thị Bình, 1965”. Không rõ thì bấm “Bỏ qua”.
    Hay nhầm: gõ số căn cước. Chỉ cần năm sinh.
guide-blank-represents =
    Ai thay mặt tổ chức mà ký, giữ chức gì. Ví dụ: “Lê Văn Bền, Giám đốc hợp tác xã”. Không rõ thì bấm “Bỏ qua”.
    Hay nhầm: ghi lại tên tổ chức. Ở đây cần tên người.
guide-blank-others =
    Ngoài hai bên và hòa giải viên, còn ai ngồi đó. Ví dụ: “bà Lan, Chi hội phụ nữ, được hai bên mời”. Không có ai thì gõ “không”.
    Hay nhầm: ghi lại tên hai bên lần nữa.
guide-blank-course =
    Buổi gặp diễn ra thế nào, vài câu. Ví dụ: “Hai bên nói rõ ý mình; bên A nhận là đã làm phiền.”
    Hay nhầm: chép từng câu cãi nhau, hoặc chê ai. Giấy này hai bên cùng đọc.
guide-blank-duties =
    Mỗi bên được gì, phải làm gì. Ví dụ: “Bên A dời vật liệu; bên B cho đi nhờ qua sân đến ngày 20/5.”
    Hay nhầm: chỉ ghi việc của một bên. Không có gì thêm thì bấm “Bỏ qua”.
guide-blank-wish =
    Hai bên còn muốn hòa giải tiếp không; ai không chịu ký, vì sao. Ví dụ: “Bên B chưa muốn hòa giải tiếp.”
    Hay nhầm: ghi điều mình mong. Chỉ ghi điều họ nói.
guide-blank-meet_side =
    Mời bên nào đến. Mỗi người có một tờ riêng, không ai thấy chỗ ở của người kia. Ví dụ: mời riêng bà Sen thì chọn “Bên A”.
    Hay nhầm: nhà có người bị đánh mà mời cả hai ngồi chung.
guide-blank-meet_at =
    Mời đến lúc mấy giờ, ngày nào. Ví dụ: “8 giờ 30, thứ Bảy, ngày 05/12”. Giờ, ngày và nơi gõ chung một dòng cũng được.
    Hay nhầm: chỉ ghi giờ mà thiếu ngày.
guide-blank-meet_place =
    Mời đến đâu, ghi cho người ta tìm được. Ví dụ: “Nhà văn hóa tổ dân phố Kim Đôi”.
    Hay nhầm: ghi nhà của một bên. Chỗ chung thì hai bên dễ đến hơn.
guide-blank-whom =
    Gửi báo cáo cho ai. Ví dụ: sắp đánh nhau thì gửi Chủ tịch; có dấu hiệu phạm pháp thì gửi Công an. Nơi khác thì gõ tên.
    Hay nhầm: làm giấy xong mới gọi. Đang nguy hiểm thì gọi điện trước.
guide-blank-happened =
    Chuyện xảy ra lúc mấy giờ, ngày nào. Ví dụ: “19 giờ 20 tối qua”. Chỉ gõ giờ thì tôi hiểu là hôm nay, và hỏi lại ở cuối.
    Hay nhầm: ghi giờ mình nghe kể. Không rõ thì bấm “Bỏ qua”.
guide-blank-danger =
    Ai đang bị đe dọa, lúc này họ ở đâu. Ví dụ: “Bà Bình và hai cháu nhỏ, đang ở nhà bà ngoại.” Người nhận cần biết để đến.
    Hay nhầm: chỉ ghi ai gây chuyện.
guide-blank-done =
    Đã làm gì ngay, đã gọi ai, lúc nào. Ví dụ: “Đã khuyên hai bên về nhà, gọi Công an phường lúc 19 giờ 40.”
    Hay nhầm: ghi việc định làm. Chỉ ghi việc đã làm.
guide-blank-asked =
    Mong nơi nhận giúp việc gì. Ví dụ: “Cử người đến nắm tình hình.” Không có thì bấm “Bỏ qua”.
    Hay nhầm: đòi xử phạt ai. Ta chỉ báo và xin giúp.

guide-papers-look =
    Đây là những gì sẽ in lên giấy. Đọc lại từng dòng; sai dòng nào bấm dòng ấy. Đúng rồi thì bấm “Làm giấy”.
    Hay nhầm: bấm vội, in ra rồi mới thấy sai giờ. Ví dụ: tối qua mà ghi thành tối nay.
guide-papers-book =
    Sổ của tổ trong năm. Bấm “In bản Word để ký”, in ra, ký, rồi về đây ghi là đã ký. Ví dụ: mỗi tháng in các dòng mới một lần.
    Hay nhầm: ký trên giấy xong mà không ghi lại ở đây.
guide-papers-setup =
    Gõ hai số: quyển số mấy, và vụ đầu tiên ghi ở đây mang số mấy. Ví dụ: đã viết tay đến số 14 ở quyển 2 thì gõ “2, 15”.
    Hay nhầm: gõ số cuối đã viết tay. Phải là số tiếp theo.
guide-papers-setup_check =
    Xem các số sẽ đổi ra sao, giấy nào đã in theo số cũ. Đúng thì bấm “Lưu”. Ví dụ: giấy đã ký thì phải in lại.
    Hay nhầm: đổi số cho đẹp. Số trên giấy và ở đây phải là một.
guide-papers-close =
    Ngày khóa quyển này, in ở bìa sổ. Ví dụ: hết năm thì gõ “31/12”. Việc đến sau sẽ vào quyển tiếp theo.
    Hay nhầm: khóa sổ mỗi tháng. Chỉ khóa khi quyển đầy hoặc hết năm; lỡ khóa thì mở lại được.
guide-papers-signed =
    Ngày các dòng ấy được ký trên giấy. Bấm, hoặc gõ như “30/11”. Ví dụ: ký sáng nay thì bấm hôm nay.
    Hay nhầm: ghi là đã ký khi mới in. Chưa ký thì để sau, tôi vẫn nhớ các dòng chưa ký.
