// SPDX-License-Identifier: Apache-2.0
// The session on a real register: somebody's ID under the camera.
#include "OpenDesk.h"
#include "ScriptedIds.h"
#include "tests/SampleId.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using screen::AimId;
using screen::IdReview;

namespace {

class IdDesk : public OpenDesk
{
public:
    IdDesk()
    {
        session->setTowns({{u"見本町"_s, u"ミホンチョウ"_s, {}, u"宮崎県都城市見本町"_s}});
        session->offerIds(ids);
        Q_EMIT ids.available(true);
    }

    template <typename T> [[nodiscard]] const T *page() const
    {
        return std::get_if<T>(&session->screen());
    }

    // Read, with the address that stands there, confirmed: the number; nothing: not admitted.
    std::optional<HandleKey> admit(const IdReading &id)
    {
        ids.lay(id);
        take({input::AnswerAddress{IdReview::SameAddress::Yes}, input::Confirm{}});
        const auto *done = page<screen::Done>();
        return done == nullptr ? std::nullopt : std::optional(done->who);
    }

    ScriptedIds ids;
};

} // namespace

class tst_SessionId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
    }

    void cleanup() { m_desk.reset(); }

    void photographedId_isAdmitted_likeACard()
    {
        QVERIFY(m_desk->page<screen::Start>() != nullptr);
        const auto who = m_desk->admit(sampleLicence());
        QVERIFY(who);
        const auto entry = m_desk->reg->entry(*who);
        QVERIFY(entry->isNamed);
        QCOMPARE(entry->person->name->value, u"見本　花子"_s);
        QCOMPARE(entry->person->name->source, FieldSource::Face);
        QCOMPARE(entry->person->birthDate->value, QDate(1950, 2, 3));
        QCOMPARE(entry->person->address->value, u"宮崎県都城市見本町１丁目２番３号"_s);
        QCOMPARE(entry->state.cell.ageBand, AgeBand::SeventyFiveAndOver);
        QCOMPARE(m_desk->reg->presence().present().total(), 1);
    }

    // What is read of the next one would change the page under somebody's finger.
    void camera_looksOnlyWhereTheNextOneMayLayTheirs()
    {
        QVERIFY(m_desk->ids.isLooking);
        m_desk->ids.lay(sampleLicence());
        QVERIFY(!m_desk->ids.isLooking);
        QVERIFY(m_desk->page<IdReview>() != nullptr);
        m_desk->take({input::CorrectField{IdField::BirthDate}});
        QVERIFY(!m_desk->ids.isLooking);
        m_desk->take({input::Back{}, input::ShowId{}});
        QVERIFY(m_desk->ids.isLooking);
        QCOMPARE(m_desk->ids.again, 1);
        m_desk->take({input::CallStaff{}});
        QVERIFY(!m_desk->ids.isLooking);
    }

    void waysByCamera_areOfferedWhileThereIsOne()
    {
        QCOMPARE(m_desk->page<screen::Start>()->ids, IdWay::Offered);
        Q_EMIT m_desk->ids.available(false);
        QCOMPARE(m_desk->page<screen::Start>()->ids, IdWay::None);
        m_desk->take({input::Progress{CardReady{3}}, input::PinForgotten{}});
        QCOMPARE(m_desk->page<screen::NeedStaff>()->ids, IdWay::None);
        Q_EMIT m_desk->ids.available(true);
        QCOMPARE(m_desk->page<screen::NeedStaff>()->ids, IdWay::Offered);
    }

    void page_knowsTheDay_andTheTowns()
    {
        m_desk->ids.lay(sampleLicence());
        QVERIFY(m_desk->page<IdReview>()->today.isValid());
        m_desk->take({input::AnswerAddress{IdReview::SameAddress::No}});
        QCOMPARE(m_desk->page<screen::Tell>()->towns.size(), 1);
        m_desk->take({input::SetTown{u"宮崎県都城市見本町"_s}, input::Confirm{}});
        const auto entry = m_desk->reg->entry(m_desk->page<screen::Done>()->who);
        QCOMPARE(entry->person->address->source, FieldSource::Told);
        QCOMPARE(entry->person->address->value, u"宮崎県都城市見本町"_s);
    }

    void memberOfTheHousehold_isReadFromItsPage_andJoinsIt()
    {
        const auto first = m_desk->admit(sampleLicence());
        m_desk->take({input::AddHousehold{}});
        QVERIFY(m_desk->page<screen::Household>() != nullptr);
        IdReading second = sampleLicence();
        second.fields[0].value = u"見本　太郎"_s;
        m_desk->ids.lay(second);
        QCOMPARE(m_desk->page<IdReview>()->household, 1);
        m_desk->take({input::AnswerAddress{IdReview::SameAddress::Yes}, input::Confirm{}});
        const auto joined = m_desk->page<screen::Done>()->who;
        QVERIFY(joined != *first);
        QCOMPARE(m_desk->reg->entry(joined)->person->household,
                 m_desk->reg->entry(*first)->person->household);
    }

    void whoWasCountedBefore_getsTheirName_andIsNotCountedTwice()
    {
        m_desk->take({input::CountOne{}});
        const HandleKey guest = m_desk->page<screen::Counted>()->who;
        m_desk->take({input::Next{}});
        m_desk->ids.lay(sampleLicence());
        m_desk->take({input::AnswerAddress{IdReview::SameAddress::Yes},
                      input::HaveNumber{},
                      input::NumberEntered{guest.handle.displayText()},
                      input::Confirm{}});
        QCOMPARE(m_desk->page<screen::Done>()->who, guest);
        QCOMPARE(m_desk->reg->presence().present().total(), 1);
        QCOMPARE(m_desk->reg->entry(guest)->person->name->value, u"見本　花子"_s);
    }

    // Counted without a name from the page, where the ID cannot be read.
    void whoseIdCannotBeRead_isCounted()
    {
        m_desk->take({input::ShowId{}});
        Q_EMIT m_desk->ids.hindered(IdHindrance::OtherCard);
        QCOMPARE(m_desk->page<AimId>()->hindrance, std::optional(IdHindrance::OtherCard));
        m_desk->take({input::CountOne{}});
        QVERIFY(m_desk->page<screen::Counted>() != nullptr);
        QCOMPARE(m_desk->reg->presence().present().total(), 1);
    }

private:
    std::optional<IdDesk> m_desk;
};

QTEST_GUILESS_MAIN(tst_SessionId)
#include "tst_SessionId.moc"
