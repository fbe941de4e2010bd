// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleIds.h"

#include <QBuffer>
#include <QPainter>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;
using screen::AimId;
using screen::AskFace;
using screen::IdReview;

namespace {

// As if cut out of a photograph.
QByteArray strip(const QString &text)
{
    QImage picture(static_cast<int>(text.size()) * 34 + 40, 48, QImage::Format_RGB32);
    picture.fill(QColor(226, 232, 222));
    QPainter painter(&picture);
    QFont font(u"Noto Sans CJK JP"_s);
    font.setPixelSize(32);
    painter.setFont(font);
    painter.setPen(QColor(40, 40, 46));
    painter.drawText(picture.rect().adjusted(12, 0, 0, 0), Qt::AlignVCenter, text);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    picture.save(&buffer, "PNG");
    return png;
}

ReadField read(IdField field, const QString &value, const QString &printed)
{
    return {field, value, Sureness::Sure, {}, strip(printed)};
}

IdReading licence()
{
    IdReading reading{
        IdKind::DriversLicence,
        {read(IdField::Name, u"見本　花子"_s, u"氏名 見本　花子"_s),
         read(IdField::BirthDate, u"1950-02-03"_s, u"昭和25年2月3日生"_s),
         read(IdField::Address,
              u"宮崎県都城市見本町１丁目２番３号"_s,
              u"住所 宮崎県都城市見本町1丁目2番3号"_s),
         read(IdField::Expiry, u"2029-03-03"_s, u"2029年(令和11年)03月03日まで有効"_s)}};
    reading.kana = {u"ミホン　ハナコ"_s};
    return reading;
}

IdReading doubtfulLicence()
{
    IdReading reading = licence();
    ReadField &name = reading.fields[0];
    name.value = u"髙橋　花子"_s;
    name.strip = strip(u"氏名 髙橋　花子"_s);
    name.alternatives = QStringList{u"高橋　花子"_s};
    name.sureness = Sureness::Doubtful;
    ReadField &address = reading.fields[2];
    address.alternatives = QStringList{u"宮崎県都城市貝本町１丁目２番３号"_s};
    address.sureness = Sureness::Doubtful;
    reading.kana = {u"タカハシ　ハナコ"_s,
                    u"タカバシ　ハナコ"_s,
                    u"タカハシ　カコ"_s,
                    u"タカバシ　カコ"_s,
                    u"コウハシ　ハナコ"_s};
    return reading;
}

IdReading cardFace()
{
    IdReading reading = licence();
    reading.kind = IdKind::MyNumberCard;
    reading.fields.insert(reading.fields.begin() + 2, read(IdField::Sex, u"女"_s, u"性別 女"_s));
    reading.fields.push_back(read(IdField::SecurityCode, u"1234"_s, u"1234"_s));
    return reading;
}

IdReview review(IdReading reading)
{
    IdReview page{std::move(reading)};
    page.today = QDate(2026, 11, 30);
    page.towns = IdReview::Towns::Listed;
    return page;
}

void addAiming(std::vector<SampleScreen> &all)
{
    constexpr std::array hindrances{std::pair{IdHindrance::NoCard, "none"},
                                    std::pair{IdHindrance::CutOff, "cut-off"},
                                    std::pair{IdHindrance::TooFar, "too-far"},
                                    std::pair{IdHindrance::TwoCards, "two-cards"},
                                    std::pair{IdHindrance::TooDark, "dark"},
                                    std::pair{IdHindrance::Glare, "glare"},
                                    std::pair{IdHindrance::Blurred, "blurred"},
                                    std::pair{IdHindrance::OtherCard, "other-card"},
                                    std::pair{IdHindrance::WrongSide, "wrong-side"},
                                    std::pair{IdHindrance::NumberSide, "number-side"},
                                    std::pair{IdHindrance::NoPicture, "no-picture"},
                                    std::pair{IdHindrance::TooSmall, "too-small"}};
    AimId page;
    for (const auto &[hindrance, name] : hindrances) {
        page.hindrance = hindrance;
        all.push_back({u"aim-id-"_s + QLatin1StringView(name), page});
    }
    page.hindrance.reset();
    all.push_back({u"aim-id-still"_s, page});
    page.state = AimId::State::Reading;
    all.push_back({u"aim-id-reading"_s, page});
    AimId face;
    face.what = AimId::For::CardFace;
    all.push_back({u"aim-face"_s, face});
}

void addReviews(std::vector<SampleScreen> &all)
{
    all.push_back({u"id-review"_s, review(licence())});
    all.push_back({u"id-review-doubtful"_s, review(doubtfulLicence())});
    IdReview chosen = review(doubtfulLicence());
    chosen.chosen = {{IdField::Name, u"髙橋　花子"_s},
                     {IdField::Address, u"宮崎県都城市貝本町１丁目２番３号"_s}};
    chosen.kana = u"タカハシ　ハナコ"_s;
    chosen.address = IdReview::SameAddress::Yes;
    chosen.household = 2;
    all.push_back({u"id-review-chosen"_s, chosen});
    IdReview expired = review(cardFace());
    expired.reading.fields[4].value = u"2024-03-03"_s;
    expired.reading.fields[1] = {IdField::BirthDate, {}, Sureness::Doubtful, {}, strip(u"昭和?"_s)};
    all.push_back({u"id-review-expired"_s, expired});
    IdReview unopened = review(cardFace());
    unopened.problem = IntakeProblem::FaceTriesLow;
    unopened.corrected = {IdField::Name, IdField::Address};
    unopened.told.kana = Field<QString>{u"ミホン　ハナコ"_s, FieldSource::Told, 100};
    unopened.address = IdReview::SameAddress::No;
    all.push_back({u"id-review-unopened"_s, unopened});
    screen::Tell tell{screen::IdAsked{review(licence()), IdField::BirthDate},
                      screen::Tell::Part::Birth};
    tell.today = QDate(2026, 11, 30);
    all.push_back({u"id-birth"_s, tell});
}

void addFaces(std::vector<SampleScreen> &all)
{
    AskFace page{review(cardFace()), {u"1234"_s, 2029, QDate(1950, 2, 3)}};
    page.read.reading.fields.back().sureness = Sureness::Doubtful;
    page.part = AskFace::Part::SecurityCode;
    all.push_back({u"ask-face-code"_s, page});
    page.part = AskFace::Part::ExpiryYear;
    all.push_back({u"ask-face-expiry"_s, page});
    page.part = AskFace::Part::BirthDate;
    all.push_back({u"ask-face-birth"_s, page});
    page.part = AskFace::Part::All;
    all.push_back({u"ask-face-all"_s, page});
    page.read.refused = {page.face};
    page.triesLeft = 9;
    all.push_back({u"ask-face-refused"_s, page});
    AskFace interrupted = page;
    interrupted.read.refused.clear();
    interrupted.read.problem = IntakeProblem::CardTakenTooEarly;
    all.push_back({u"ask-face-interrupted"_s, interrupted});
    all.push_back({u"lay-face"_s, screen::LayFace{page}});
    all.push_back({u"lay-face-again"_s, screen::LayFace{page, IntakeProblem::TransitCard}});
    all.push_back({u"reading-face"_s, screen::ReadingFace{page}});
}

} // namespace

void addIds(std::vector<SampleScreen> &all)
{
    screen::Start start{u"見本第一小学校"_s, std::nullopt};
    start.ids = IdWay::Offered;
    all.push_back({u"start-ids"_s, start});
    all.push_back({u"need-staff-ids"_s,
                   screen::NeedStaff{screen::NeedStaff::Reason::PinForgotten, 3, IdWay::Offered}});
    all.push_back({u"need-staff-one-try-ids"_s,
                   screen::NeedStaff{screen::NeedStaff::Reason::OneTryLeft, 1, IdWay::Offered}});
    addAiming(all);
    addReviews(all);
    addFaces(all);
}

SampleScreen hostileId(const QString &text)
{
    IdReview page = review(licence());
    for (const std::size_t at : {std::size_t{0}, std::size_t{2}}) {
        page.reading.fields[at].value = text;
    }
    return {u"hostile-id-review"_s, page};
}

} // namespace ui::samples
