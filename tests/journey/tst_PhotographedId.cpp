// SPDX-License-Identifier: Apache-2.0
#include "core/IdAnswers.h"
#include "ocr/PrintedForm.h"
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/ocr/specimens/SpecimenPhoto.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString here = u"999999-001"_s;
const QString typeface = u"Noto Sans CJK JP"_s;

// A card below a camera on a stand: straight, and near enough.
specimens::Shot below()
{
    specimens::Shot shot;
    shot.places = {{{0.5, 0.5}, 1.5, 1300}};
    shot.desk = specimens::Desk::Dark;
    shot.blur = 0.6;
    shot.noise = 2;
    return shot;
}

// Of a practice card's owner (resources/practice/people.json).
specimens::Person takasaki()
{
    specimens::Person person;
    person.surname = u"髙﨑"_s;
    person.given = u"見本"_s;
    person.kana = u"タカサキ ミホン"_s;
    person.sex = specimens::Sex::Male;
    person.birthDate = QDate(1955, 9, 4);
    person.prefecture = u"宮崎県"_s;
    person.address = u"宮崎県宮崎市清武町今泉１２３４番地"_s;
    person.cardExpiry = QDate(2031, 9, 4);
    person.securityCode = u"0815"_s;
    return person;
}

} // namespace

// IDs under the camera of a desk, from the picture to headquarters' headcount.
class TestPhotographedId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->open();
        m_desk->openShelterLocked();
        m_desk->close();
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_hq.reset();
    }

    void licence_isRead_confirmed_andCounted()
    {
        const auto card = specimens::specimenCard(specimens::Kind::Licence, typeface, 11);
        layUnderCamera(card);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::IdReview>(), 60'000);
        QCOMPARE(m_desk->page<screen::IdReview>().reading.kind, IdKind::DriversLicence);
        lookAtAll(card);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    // Card and face are of one and the same; what the camera reads of the name is not what counts.
    void forgottenPin_isDoneWithout_byTheFace()
    {
        m_desk->camera =
            stills(specimens::specimenCardOf(takasaki(), specimens::Kind::MyNumber, typeface, 1));
        m_reader.insert(u"takasaki"_s);
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->tap(u"番号がわからない"_s);
        QTRY_VERIFY(m_desk->shows<screen::NeedStaff>());
        m_desk->tap(u"カードの表で開く（カメラ）"_s);
        m_reader.remove();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::LayFace>(), 60'000);
        QCOMPARE(m_reader.faceVerifies(), 0);
        m_reader.insert(u"takasaki"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        QCOMPARE(m_desk->page<screen::Review>().draft.name->value, u"髙﨑　𠮷見本"_s);
        QCOMPARE(m_desk->page<screen::Review>().draft.name->source, FieldSource::Chip);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QTRY_COMPARE(m_hq->people(here), 1);
        QCOMPARE(m_reader.faceVerifies(), 1);
        QCOMPARE(m_reader.verifies(), 0);
        QCOMPARE(m_reader.forbidden(), 0);
    }

    // A thumb lies on the code.
    void doubtfulCode_isAskedFor_andTriedOnlyAfterSomebodySaidYes()
    {
        specimens::Person covered = takasaki();
        covered.securityCode = QString();
        m_desk->camera =
            stills(specimens::specimenCardOf(covered, specimens::Kind::MyNumber, typeface, 1));
        const int entered = m_reader.faceVerifies();
        m_reader.insert(u"takasaki"_s);
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->tap(u"番号がわからない"_s);
        QTRY_VERIFY(m_desk->shows<screen::NeedStaff>());
        m_desk->tap(u"カードの表で開く（カメラ）"_s);
        m_reader.remove();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::AskFace>(), 60'000);
        QCOMPARE(m_desk->page<screen::AskFace>().part, screen::AskFace::Part::SecurityCode);
        m_desk->type(u"0816"_s);
        QTRY_COMPARE(m_desk->page<screen::AskFace>().part, screen::AskFace::Part::All);
        QCOMPARE(m_reader.faceTriesLeft(u"takasaki"_s), 10);
        m_desk->tap(u"このとおりです。カードを開く"_s);
        QTRY_VERIFY(m_desk->shows<screen::LayFace>());
        m_reader.insert(u"takasaki"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskFace>());
        QCOMPARE(m_desk->page<screen::AskFace>().triesLeft, 9);
        QCOMPARE(m_reader.faceVerifies(), entered + 1);
        QCOMPARE(m_reader.verifies(), 0);
    }

    void numberSide_isDropped_withASentence()
    {
        layUnderCamera(specimens::specimenCard(specimens::Kind::MyNumberBack, typeface, 3));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::AimId>() &&
                                     m_desk->page<screen::AimId>().hindrance ==
                                         IdHindrance::NumberSide,
                                 60'000);
    }

private:
    // The same picture for as long as a person would leave it there.
    [[nodiscard]] frames::FrameSettings stills(const specimens::SpecimenCard &card,
                                               const specimens::Shot &shot = below())
    {
        m_pictures.emplace();
        const auto photo = specimens::photograph({card}, shot, 1);
        for (int i = 0; i < 40; ++i) {
            QFile file(m_pictures->filePath(u"%1.jpg"_s.arg(i, 2, 10, QChar(u'0'))));
            if (!file.open(QIODevice::WriteOnly)) {
                return {};
            }
            file.write(photo.jpeg);
        }
        return {frames::FrameSettings::Kind::Stills, m_pictures->filePath(u"*.jpg"_s)};
    }

    void layUnderCamera(const specimens::SpecimenCard &card)
    {
        m_desk->camera = stills(card);
        m_desk->open();
    }

    // What the reader was not sure of is chosen as the card says; the address is still theirs.
    void lookAtAll(const specimens::SpecimenCard &card)
    {
        for (const auto &[field, key] : {std::pair{IdField::Name, u"name"_s},
                                         std::pair{IdField::BirthDate, u"birth_date"_s},
                                         std::pair{IdField::Address, u"address"_s}}) {
            const auto truth =
                std::find_if(card.fields.begin(), card.fields.end(), [&, &wanted = key](auto &one) {
                    return one.key == wanted;
                });
            QString value = truth->value;
            if (field == IdField::Name) {
                value.replace(u' ', u'　');
            } else {
                value = ocr::foldPrinted(value);
            }
            const auto &page = m_desk->page<screen::IdReview>();
            const QStringList options = optionsOf(page.reading, field);
            const auto index = static_cast<int>(options.indexOf(value));
            QVERIFY2(index >= 0, qPrintable(options.join(u'|') + u" / "_s + value));
            if (isDoubtful(page, field)) {
                m_desk->kiosk->session().take(input::ChooseReading{field, index});
            }
        }
        m_desk->tap(u"はい、この住所"_s);
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
    std::optional<QTemporaryDir> m_pictures;
};

QTEST_MAIN(TestPhotographedId)
#include "tst_PhotographedId.moc"
