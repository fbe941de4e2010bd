// SPDX-License-Identifier: Apache-2.0
#include "core/IdAnswers.h"
#include "core/IntakeFlow.h"
#include "tests/SampleId.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using screen::AimId;
using screen::IdReview;

namespace {

template <typename T> T page(const Step &step)
{
    return std::get<T>(step.screen);
}

template <typename T> bool commands(const Step &step)
{
    return std::any_of(step.commands.begin(), step.commands.end(), [](const Command &one) {
        return std::holds_alternative<T>(one);
    });
}

IdReview reviewOf(IdReading reading)
{
    IdReview page{std::move(reading)};
    page.today = QDate(2026, 11, 30);
    page.towns = IdReview::Towns::Listed;
    return page;
}

} // namespace

// An ID under the camera, from the start page to what is admitted.
class TestIdSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // The camera saw it by itself, and somebody has to look at it once.
    void idInSight_isReadWithoutATap_andAdmittedByTwo()
    {
        Step step = m_flow.next(screen::Start{}, input::IdBeingRead{});
        QCOMPARE(page<AimId>(step).state, AimId::State::Reading);
        step = m_flow.next(step.screen, input::IdRead{sampleLicence()});
        QCOMPARE(page<IdReview>(step).reading, sampleLicence());
        QVERIFY(m_flow.next(step.screen, input::Confirm{}).commands.empty());
        step = m_flow.next(step.screen, input::AnswerAddress{IdReview::SameAddress::Yes});
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(step.screen, Screen(screen::Saving{}));
        const auto admitted = std::get<command::Admit>(step.commands.at(0));
        QCOMPARE(
            admitted.draft.name,
            std::optional(Field<QString>{u"見本　花子"_s, FieldSource::Face, confidenceOfSure}));
        QCOMPARE(admitted.draft.birthDate->value, QDate(1950, 2, 3));
        QCOMPARE(admitted.draft.address->source, FieldSource::Face);
        QVERIFY(!admitted.draft.sex); // a licence does not say it
        QVERIFY(admitted.draft.strips.empty());
        QVERIFY(!admitted.guest);
    }

    void button_opensThePage_andHasTheCameraLookAgain()
    {
        const Step step = m_flow.next(screen::Start{}, input::ShowId{});
        QCOMPARE(page<AimId>(step), AimId{});
        QVERIFY(commands<command::LookAgainForId>(step));
    }

    void hindrances_areSaidOnThePage_untilNothingHinders()
    {
        Step step = m_flow.next(AimId{}, input::IdHindered{IdHindrance::Glare});
        QCOMPARE(page<AimId>(step).hindrance, std::optional(IdHindrance::Glare));
        step = m_flow.next(step.screen, input::IdHindered{});
        QVERIFY(!page<AimId>(step).hindrance);
        step = m_flow.next(step.screen, input::IdBeingRead{});
        step = m_flow.next(step.screen, input::IdHindered{IdHindrance::OtherCard});
        QCOMPARE(page<AimId>(step).state, AimId::State::Looking);
        QCOMPARE(page<AimId>(step).hindrance, std::optional(IdHindrance::OtherCard));
    }

    // Whoever holds up a phone, or walks by, is not led away from the start page.
    void onTheStartPage_onlyABackSideIsNews()
    {
        for (const auto hindrance : {IdHindrance::NoCard,
                                     IdHindrance::TooDark,
                                     IdHindrance::Glare,
                                     IdHindrance::TwoCards,
                                     IdHindrance::OtherCard}) {
            const Step step = m_flow.next(screen::Start{}, input::IdHindered{hindrance});
            QCOMPARE(step.screen, Screen(screen::Start{}));
        }
        const Step step = m_flow.next(screen::Start{}, input::IdHindered{IdHindrance::NumberSide});
        QCOMPARE(page<AimId>(step).hindrance, std::optional(IdHindrance::NumberSide));
    }

    void cardTakenAway_leavesThePageThatNobodyAskedFor()
    {
        AimId unasked;
        unasked.by = AimId::By::Camera;
        const input::IdHindered none{IdHindrance::NoCard};
        QCOMPARE(m_flow.next(unasked, none).screen, Screen(screen::Start{}));
        QVERIFY(std::holds_alternative<AimId>(m_flow.next(AimId{}, none).screen));
    }

    void meanwhile_cardsAndCodesAreTaken()
    {
        const Step card = m_flow.next(AimId{}, input::Progress{CardReady{3}});
        QVERIFY(std::holds_alternative<screen::AskPin>(card.screen));
        const Step family = m_flow.next(AimId{}, input::FamilyRead{{{}, 1, {FamilyMember{}}}});
        QVERIFY(std::holds_alternative<screen::FamilyReview>(family.screen));
        QVERIFY(commands<command::CountGuest>(m_flow.next(AimId{}, input::CountOne{})));
    }

    void doubtfulName_isChosenByATap_beforeItIsAdmitted()
    {
        const IdReview doubtful =
            reviewOf(doubting(sampleLicence(), IdField::Name, {u"見木　花子"_s, u"貝本　花子"_s}));
        QVERIFY(isDoubtful(doubtful, IdField::Name));
        Step step = m_flow.next(doubtful, input::AnswerAddress{IdReview::SameAddress::Yes});
        QVERIFY(m_flow.next(step.screen, input::Confirm{}).commands.empty());
        step = m_flow.next(step.screen, input::ChooseReading{IdField::Name, 1});
        QVERIFY(isSettled(page<IdReview>(step)));
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(
            std::get<command::Admit>(step.commands.at(0)).draft.name,
            std::optional(Field<QString>{u"見木　花子"_s, FieldSource::Face, confidenceOfChosen}));
    }

    void choice_isTakenBackByTheSameTap()
    {
        const IdReview doubtful = reviewOf(doubting(sampleLicence(), IdField::Name));
        Step step = m_flow.next(doubtful, input::ChooseReading{IdField::Name, 0});
        QVERIFY(!isDoubtful(page<IdReview>(step), IdField::Name));
        step = m_flow.next(step.screen, input::ChooseReading{IdField::Name, 0});
        QCOMPARE(step.screen, Screen(doubtful));
        step = m_flow.next(doubtful, input::ChooseReading{IdField::Name, 3});
        QCOMPARE(step.screen, Screen(doubtful));
    }

    // Nobody can be asked to choose among nothing.
    void whatCouldNotBeRead_isLeftOut()
    {
        IdReading reading = sampleLicence();
        reading.fields[1] = sampleField(IdField::BirthDate, {}, Sureness::Doubtful);
        reading.fields[2] = sampleField(IdField::Address, {}, Sureness::Doubtful);
        const IdReview page = reviewOf(reading);
        QVERIFY(isSettled(page));
        QVERIFY(!draftOf(page).birthDate);
        QVERIFY(!draftOf(page).address);
        reading.fields[1].value = u"1950-02-31"_s; // no such day
        QVERIFY(optionsOf(reading, IdField::BirthDate).isEmpty());
    }

    void kana_isAProposal_untilItIsTapped()
    {
        IdReview read = reviewOf(sampleLicence());
        QVERIFY(!draftOf(read).kana);
        const Step step = m_flow.next(read, input::ChooseKana{0});
        QCOMPARE(draftOf(page<IdReview>(step)).kana->value, u"ミホン　ハナコ"_s);
        QCOMPARE(m_flow.next(step.screen, input::ChooseKana{0}).screen, Screen(read));
        QCOMPARE(m_flow.next(read, input::ChooseKana{2}).screen, Screen(read));
    }

    void otherAddress_isToldByTaps_andTakesThePlaceOfTheOneThatWasRead()
    {
        const Screen read = reviewOf(doubting(sampleLicence(), IdField::Address));
        Step step = m_flow.next(read, input::AnswerAddress{IdReview::SameAddress::No});
        QCOMPARE(page<screen::Tell>(step).part, screen::Tell::Part::Town);
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, read);
        const Step unsaid = m_flow.next(step.screen, input::Next{});
        QVERIFY(!draftOf(page<IdReview>(unsaid)).address);
        QVERIFY(isSettled(page<IdReview>(unsaid)));
        step = m_flow.next(step.screen, input::SetTown{u"宮崎県都城市別見本町"_s});
        QVERIFY(isSettled(page<IdReview>(step)));
        QCOMPARE(draftOf(page<IdReview>(step)).address,
                 std::optional(Field<QString>{u"宮崎県都城市別見本町"_s, FieldSource::Told, 100}));
        // After all it is the one on the face.
        step = m_flow.next(step.screen, input::AnswerAddress{IdReview::SameAddress::Yes});
        QCOMPARE(draftOf(page<IdReview>(step)).address->source, FieldSource::Face);
    }

    void otherAddress_withoutAListOfTowns_isLeftOut()
    {
        for (const IdReading &reading :
             {sampleLicence(), doubting(sampleLicence(), IdField::Address, {u"宮崎市"_s})}) {
            IdReview read = reviewOf(reading);
            read.towns = IdReview::Towns::NotListed;
            const Step step = m_flow.next(read, input::AnswerAddress{IdReview::SameAddress::No});
            QVERIFY(isSettled(page<IdReview>(step)));
            QVERIFY(!draftOf(page<IdReview>(step)).address);
        }
    }

    // Which one it is, nobody has said.
    void yesToAnAddressThatWasReadInTwoWays_choosesNone()
    {
        const IdReading two = doubting(sampleLicence(), IdField::Address, {u"宮崎市"_s});
        IdReading unread = two;
        unread.fields[2].value.clear();
        for (const IdReading &reading : {two, unread}) {
            Step step =
                m_flow.next(reviewOf(reading), input::AnswerAddress{IdReview::SameAddress::Yes});
            QVERIFY(isDoubtful(page<IdReview>(step), IdField::Address));
            const int last = static_cast<int>(optionsOf(reading, IdField::Address).size()) - 1;
            step = m_flow.next(step.screen, input::ChooseReading{IdField::Address, last});
            QVERIFY(isSettled(page<IdReview>(step)));
            QCOMPARE(draftOf(page<IdReview>(step)).address->value, u"宮崎市"_s);
        }
        const Step one = m_flow.next(reviewOf(doubting(sampleLicence(), IdField::Address)),
                                     input::AnswerAddress{IdReview::SameAddress::Yes});
        QVERIFY(isSettled(page<IdReview>(one)));
    }

    void addressThatIsChosenAfterAll_takesThePlaceOfTheOneThatWasTold()
    {
        Step step = m_flow.next(reviewOf(doubting(sampleLicence(), IdField::Address)),
                                input::AnswerAddress{IdReview::SameAddress::No});
        step = m_flow.next(step.screen, input::SetTown{u"宮崎県都城市別見本町"_s});
        step = m_flow.next(step.screen, input::ChooseReading{IdField::Address, 0});
        QCOMPARE(page<IdReview>(step).address, IdReview::SameAddress::Unasked);
        QCOMPARE(draftOf(page<IdReview>(step)).address->value,
                 shownValue(page<IdReview>(step), IdField::Address));
        QCOMPARE(draftOf(page<IdReview>(step)).address->source, FieldSource::Face);
    }

    void wrongField_isToldByTaps_andTheRestStays()
    {
        const IdReview read = reviewOf(sampleLicence());
        Step step = m_flow.next(read, input::CorrectField{IdField::BirthDate});
        screen::Tell tell = page<screen::Tell>(step);
        QCOMPARE(tell.part, screen::Tell::Part::Birth);
        QCOMPARE(m_flow.next(tell, input::Next{}).screen, Screen(read));
        tell.today = QDate(2026, 11, 30);
        step = m_flow.next(tell, input::SetBirthDate{QDate(1951, 2, 3)});
        QCOMPARE(draftOf(page<IdReview>(step)).birthDate,
                 std::optional(Field<QDate>{QDate(1951, 2, 3), FieldSource::Told, 100}));
        QCOMPARE(draftOf(page<IdReview>(step)).name->value, u"見本　花子"_s);
        step = m_flow.next(step.screen, input::CorrectField{IdField::Sex});
        step = m_flow.next(step.screen, input::SetSex{Sex::Female});
        QCOMPARE(draftOf(page<IdReview>(step)).sex->value, Sex::Female);
    }

    void wrongName_isToldInKana_beginningWithTheOneThatWasTaken()
    {
        Step step = m_flow.next(reviewOf(sampleLicence()), input::ChooseKana{0});
        step = m_flow.next(step.screen, input::CorrectField{IdField::Name});
        QCOMPARE(page<screen::Tell>(step).kana, u"ミホン　ハナコ"_s);
        step = m_flow.next(step.screen, input::SetKana{u"ミホン　ハナエ"_s});
        step = m_flow.next(step.screen, input::Next{});
        const Draft draft = draftOf(page<IdReview>(step));
        QCOMPARE(draft.kana->value, u"ミホン　ハナエ"_s);
        QVERIFY(!draft.name); // what the camera read was wrong
    }

    void expiredId_isTaken_andSaidToBe()
    {
        IdReading old = sampleLicence();
        old.fields[3].value = u"2026-11-29"_s;
        QVERIFY(isExpired(reviewOf(old)));
        old.fields[3].value = u"2026-11-30"_s; // its last day
        QVERIFY(!isExpired(reviewOf(old)));
        old.fields[3].value = u"1999-01-01"_s;
        IdReview page = reviewOf(old);
        page.address = IdReview::SameAddress::Yes;
        QVERIFY(commands<command::Admit>(m_flow.next(page, input::Confirm{})));
    }

    void whoWasCountedBefore_saysTheirNumber()
    {
        IdReview page = reviewOf(sampleLicence());
        QCOMPARE(m_flow.next(page, input::HaveNumber{}).screen, Screen(page));
        page.address = IdReview::SameAddress::Yes;
        const Step step = m_flow.next(page, input::HaveNumber{});
        QCOMPARE(std::get<screen::AskHandle>(step.screen).draft, draftOf(page));
    }

    void licenceThatWasLaidOnTheReader_isReadUnderTheCamera()
    {
        Step step =
            m_flow.next(screen::Start{}, input::Failed{{IntakeProblem::DriversLicence, {}}});
        QVERIFY(std::holds_alternative<screen::Trouble>(step.screen));
        step = m_flow.next(step.screen, input::IdBeingRead{});
        QCOMPARE(page<AimId>(step).state, AimId::State::Reading);
    }

    void memberOfAHousehold_isReadFromItsPage()
    {
        IntakeFlow flow(screen::Start{}, IntakeFlow::Keys::Made);
        flow.setHousehold(screen::Household{});
        Step step = flow.next(screen::Household{}, input::IdBeingRead{});
        QVERIFY(std::holds_alternative<AimId>(step.screen));
        step = flow.next(step.screen, input::IdHindered{IdHindrance::NoCard});
        QVERIFY(std::holds_alternative<screen::Household>(step.screen));
    }

private:
    const IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestIdSteps)
#include "tst_IdSteps.moc"
