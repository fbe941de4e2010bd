// SPDX-License-Identifier: Apache-2.0
#include "ui/ProblemText.h"

#include <QCoreApplication>

namespace ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemText)

public:
    static NextStep again()
    {
        return {tr("はじめからやりなおす"), Picture::Undo, core::input::Back{}};
    }
    static NextStep count()
    {
        return {tr("カードなしで受付する"), Picture::PersonPlus, core::input::CountOne{}};
    }
    static NextStep call() { return {tr("係の人を呼ぶ"), Picture::Hand, core::input::CallStaff{}}; }
    static NextStep signIn()
    {
        return {tr("係の人：サインインする"), Picture::Key, core::input::StaffFace{}};
    }

    static NextStep backToReception()
    {
        return {tr("受付にもどる"), Picture::House, core::input::Back{}};
    }

    static ProblemText otherCard(const QString &title);
    static ProblemText otherCode(const QString &title);
    static ProblemText of(core::IntakeProblem problem, std::optional<int> triesLeft);
};

ProblemText Words::otherCard(const QString &title)
{
    return {title,
            tr("マイナンバーカードを置いてください。なければ、カードなしで受付できます。"),
            Picture::OtherCard,
            {count(), again()}};
}

ProblemText Words::otherCode(const QString &title)
{
    return {title,
            tr("家族の受付QRコードを見せてください。なければ、カードや口頭で受付できます。"),
            Picture::Phone,
            {again(), count(), call()}};
}

ProblemText Words::of(core::IntakeProblem problem, std::optional<int> triesLeft)
{
    using P = core::IntakeProblem;
    switch (problem) {
    case P::NoReader:
        return {tr("カードを読む機械がつながっていません"),
                tr("カードなしで受付できます。係の人は、機械のケーブルを見てください。"),
                Picture::Reader,
                {count(), call()}};
    case P::ReaderHeldByOther:
        return {tr("カードを読む機械が使えません"),
                tr("ほかのプログラムが使っています。カードなしで受付できます。"),
                Picture::Reader,
                {count(), call()}};
    case P::CardServiceDown:
        return {tr("カードを読む準備ができていません"),
                tr("少し待ってから、もう一度ためしてください。カードなしでも受付できます。"),
                Picture::Reader,
                {count(), again(), call()}};
    case P::TransitCard:
        return otherCard(tr("これは交通系のカードです"));
    case P::ResidenceCard:
        return otherCard(tr("これは在留カードです"));
    case P::DriversLicence:
        return otherCard(tr("これは運転免許証です"));
    case P::BankCard:
        return otherCard(tr("これは銀行などのカードです"));
    case P::Phone:
        return {tr("スマートフォンは読めません"),
                tr("マイナンバーカードを置いてください。なければ、カードなしで受付できます。"),
                Picture::Phone,
                {count(), again()}};
    case P::OtherCard:
        return otherCard(tr("このカードは使えません"));
    case P::CardSilent:
        return {tr("カードを読めませんでした"),
                tr("カードを一度はなして、機械のまんなかに、ゆっくり置きなおしてください。"),
                Picture::CardOnReader,
                {again(), count()}};
    case P::TwoCards:
        return {tr("カードが2枚あります"),
                tr("ぜんぶのカードを取って、マイナンバーカードを1枚だけ置いてください。"),
                Picture::TwoCards,
                {again(), count()}};
    case P::CardTakenTooEarly:
        return {tr("カードが早くはなれました"),
                tr("何も記録していません。もう一度置いて、音がするまで待ってください。"),
                Picture::CardTaken,
                {again(), count()}};
    case P::CardUnreadable:
        return {tr("カードの中身を読めませんでした"),
                tr("あなたのせいではありません。カードなしで受付できます。"),
                Picture::Card,
                {count(), again()}};
    case P::PinWrong:
        return {tr("暗証番号がちがいます"),
                triesLeft ? tr("あと%n回まで入力できます。カードを置きなおしてください。",
                               nullptr,
                               *triesLeft)
                          : tr("カードを置きなおしてください。"),
                Picture::Lock,
                {again(), count()}};
    case P::PinNotFourDigits:
        return {tr("暗証番号は数字4けたです"),
                tr("回数はへっていません。カードを置きなおしてください。"),
                Picture::Lock,
                {again(), count()}};
    case P::PinLastTry:
        return {tr("入力できるのは、あと1回です"),
                tr("まちがえるとカードが使えなくなります。係の人といっしょに進めてください。"),
                Picture::Lock,
                {call(), count()}};
    case P::PinLocked:
        return {tr("このカードの暗証番号は止まっています"),
                tr("市役所や町役場でなおせます。受付はカードなしでできます。"),
                Picture::Lock,
                {count(), call()}};
    case P::FaceNumberWrong:
        return {tr("カードの表の数字が合いませんでした"),
                tr("生年月日、有効期限、セキュリティコードのどれかがちがうようです。"
                   "カードは使えなくなっていません。カードなしでも受付できます。"),
                Picture::Card,
                {again(), count()}};
    case P::FaceTriesLow:
        return {tr("カードの表の数字では読めません"),
                tr("カードが止まらないように、ここではためしません。"
                   "暗証番号がわかるときは、カードを置きなおしてください。"
                   "カードなしでも受付できます。"),
                Picture::Lock,
                {count(), again()}};
    case P::NotSaved:
        return {tr("記録できませんでした"),
                tr("まだ受付できていません。係の人を呼んでください。"),
                Picture::Warning,
                {call(), again()}};
    case P::ShelterNotOpen:
        return {tr("この避難所の受付は、まだ始まっていません"),
                tr("係の人が受付を始めます。少しお待ちください。"),
                Picture::House,
                {call(), signIn()}};
    case P::PassphraseWrong:
        return {tr("合言葉がちがいます"),
                tr("もう一度入力するか、ほかの係の人に聞いてください。"),
                Picture::Key,
                {signIn(), again()}};
    case P::VaultLocked:
        return {tr("名前は封をされています"),
                tr("係の人がサインインすると見られます。"),
                Picture::Lock,
                {signIn(), again()}};
    case P::HandleUnknown:
        return {tr("この番号は見つかりません"),
                tr("手首や紙の番号をもう一度見てください。番号なしでも受付できます。"),
                Picture::Wristband,
                {again(), call()}};
    case P::HandleMistyped:
        return {tr("番号の文字がちがうようです"),
                tr("手首や紙の番号をもう一度見てください。"),
                Picture::Wristband,
                {again(), call()}};
    case P::CodeUnknown:
        return {tr("このコードは、受付には使えません"),
                tr("手首のバンドか、家族の受付QRコードを見せてください。なければ、カードや口頭で受"
                   "付でき"
                   "ます。"),
                Picture::Wristband,
                {again(), count(), call()}};
    case P::CodeIsAddress:
        return otherCode(tr("これはホームページのQRコードです"));
    case P::CodeIsTicket:
        return otherCode(tr("これは切符や搭乗券のQRコードです"));
    case P::CodeDamaged:
        return {tr("QRコードを、全部は読めませんでした"),
                tr("画面を明るくして、もう一度ゆっくり見せてください。紙のときは、しわをのばしてく"
                   "ださい。"),
                Picture::Phone,
                {again(), count()}};
    case P::CodeNotAFamily:
        return {tr("このQRコードの中身が正しくありません"),
                tr("何も記録していません。受付用のページで作りなおすか、カードや口頭で受付してくだ"
                   "さい。"),
                Picture::Phone,
                {again(), count(), call()}};
    case P::CodeNewer:
        return {tr("このQRコードは、新しい形のものです"),
                tr("この受付機では、まだ読めません。カードや口頭で受付してください。"),
                Picture::Phone,
                {count(), again(), call()}};
    case P::CodeSealed:
        return {tr("このQRコードは、ほかの市町村だけが開けます"),
                tr("ここでは中身を見られません。カードや口頭で受付してください。"),
                Picture::Lock,
                {count(), again(), call()}};
    case P::CodeTooMany:
        return {tr("1つのQRコードは、8人までです"),
                tr("受付用のページで、9人目からは2つ目のQRコードにしてください。いまは、口頭でも受"
                   "付できま"
                   "す。"),
                Picture::People,
                {again(), count(), call()}};
    case P::AlreadyNamed:
        return {tr("この番号は、もうほかの人の番号です"),
                tr("手首や紙の番号をもう一度見てください。番号なしでも受付できます。"),
                Picture::Wristband,
                {again(), call()}};
    case P::DeskTakenOut:
        return {tr("本部がこの受付機の登録を取り消しました"),
                tr("この受付機では、もう名前を開けません。"
                   "受付はこのまま続けられますが、人数に入れるかは本部が決めます。"
                   "本部に電話してください。"),
                Picture::Lock,
                {backToReception()}};
    }
    return {};
}

} // namespace

ProblemText problemText(core::IntakeProblem problem, std::optional<int> triesLeft)
{
    return Words::of(problem, triesLeft);
}

} // namespace ui
