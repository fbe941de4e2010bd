// SPDX-License-Identifier: Apache-2.0
#include "core/IdAnswers.h"
#include "core/IntakeFlow.h"
#include "tests/SampleId.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using screen::AimId;
using screen::AskFace;
using screen::IdReview;

namespace {

template <typename T> T page(const Step &step)
{
    return std::get<T>(step.screen);
}

// The number that the card is asked with; empty: it is not asked.
QByteArray presented(const Step &step)
{
    QByteArray number;
    for (const Command &one : step.commands) {
        if (const auto *face = std::get_if<command::PresentFace>(&one)) {
            number += QByteArray(reinterpret_cast<const char *>(face->number->data()),
                                 static_cast<qsizetype>(face->number->size()));
        }
    }
    return number;
}

AimId aimed(AimId::Card card = AimId::Card::Elsewhere)
{
    AimId page;
    page.what = AimId::For::CardFace;
    page.card = card;
    return page;
}

input::Failed failed(IntakeProblem problem, std::optional<int> triesLeft = {})
{
    return {{problem, triesLeft}};
}

} // namespace

// A forgotten PIN: what stands on the card's face opens it.
class TestFaceSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void forgottenPin_leadsToTheCamera_thenTheReader_andTheChipsOwnWords()
    {
        Step step = m_flow.next(screen::AskPin{}, input::PinForgotten{});
        step = m_flow.next(step.screen, input::OpenByFace{});
        QCOMPARE(step.screen, Screen(aimed(AimId::Card::OnReader)));
        step = m_flow.next(step.screen, input::Progress{CardGone{}});
        step = m_flow.next(step.screen, input::IdBeingRead{});
        step = m_flow.next(step.screen, input::IdRead{sampleCardFace()});
        QVERIFY(std::holds_alternative<screen::LayFace>(step.screen));
        step = m_flow.next(step.screen, input::Progress{CardIdentifying{}});
        QVERIFY(std::holds_alternative<screen::LayFace>(step.screen));
        step = m_flow.next(step.screen, input::Progress{CardReady{3}});
        QCOMPARE(presented(step), "25020320291234"_ba);
        QVERIFY(std::holds_alternative<screen::ReadingFace>(step.screen));
        Draft chip;
        chip.name = Field<QString>{u"見本　花子"_s, FieldSource::Chip, 100};
        step = m_flow.next(step.screen, input::Captured{{chip}});
        QCOMPARE(page<screen::Review>(step).draft, chip);
    }

    void cardThatLiesOnTheReaderAlready_isAskedAtOnce()
    {
        const Step step =
            m_flow.next(aimed(AimId::Card::OnReader), input::IdRead{sampleCardFace()});
        QCOMPARE(presented(step), "25020320291234"_ba);
    }

    void lockedPin_isNoHindrance()
    {
        Step step = m_flow.next(screen::NeedStaff{screen::NeedStaff::Reason::PinLocked, 0},
                                input::OpenByFace{});
        step = m_flow.next(step.screen, input::Progress{CardGone{}});
        step = m_flow.next(step.screen, input::IdRead{sampleCardFace()});
        step = m_flow.next(step.screen, input::Progress{CardReady{0}});
        QCOMPARE(presented(step), "25020320291234"_ba);
    }

    // A misread digit must cost no try: the person says yes to all of it before the card is asked.
    void doubtfulDigits_areAskedFor_andConfirmed()
    {
        const IdReading face =
            doubting(doubting(sampleCardFace(), IdField::SecurityCode), IdField::BirthDate);
        Step step = m_flow.next(aimed(AimId::Card::OnReader), input::IdRead{face});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::SecurityCode);
        QVERIFY(presented(step).isEmpty());
        step = m_flow.next(step.screen, input::SetFaceDigits{u"1284"_s});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::BirthDate);
        step = m_flow.next(step.screen, input::SetBirthDate{QDate(1950, 2, 8)});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::All);
        QVERIFY(presented(step).isEmpty());
        step = m_flow.next(step.screen, input::AskFacePart{AskFace::Part::ExpiryYear});
        step = m_flow.next(step.screen, input::SetFaceDigits{u"2030"_s});
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(presented(step), "25020820301284"_ba);
    }

    void cardLaidDownWhileDigitsAreAsked_isWaitedWith()
    {
        Step step =
            m_flow.next(aimed(), input::IdRead{doubting(sampleCardFace(), IdField::Expiry)});
        step = m_flow.next(step.screen, input::Progress{CardReady{3}});
        QVERIFY(presented(step).isEmpty());
        step = m_flow.next(step.screen, input::SetFaceDigits{u"2029"_s});
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(presented(step), "25020320291234"_ba);
    }

    void refusedNumber_isNotTriedAgain_beforeSomethingWasChanged()
    {
        Step step = reading();
        step = m_flow.next(step.screen, failed(IntakeProblem::FaceNumberWrong, 9));
        QCOMPARE(page<AskFace>(step).triesLeft, std::optional(9));
        QVERIFY(presented(step).isEmpty());
        QVERIFY(!isPresentable(page<AskFace>(step)));
        QVERIFY(m_flow.next(step.screen, input::Confirm{}).commands.empty());
        step = m_flow.next(step.screen, input::AskFacePart{AskFace::Part::SecurityCode});
        step = m_flow.next(step.screen, input::SetFaceDigits{u"1235"_s});
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(presented(step), "25020320291235"_ba); // the card still lies there
    }

    void fewTries_orADamagedCard_leaveWhatTheCameraRead()
    {
        for (const auto problem : {IntakeProblem::FaceTriesLow, IntakeProblem::CardUnreadable}) {
            const Step step = m_flow.next(reading().screen, failed(problem, 4));
            QCOMPARE(page<IdReview>(step).reading, sampleCardFace());
            QCOMPARE(page<IdReview>(step).problem, std::optional(problem));
        }
    }

    // Nobody knows whether it cost a try, so it takes another yes.
    void cardTakenTooEarly_isSentTheNumberAgain_onlyAfterAnotherYes()
    {
        const Step step = m_flow.next(reading().screen, failed(IntakeProblem::CardTakenTooEarly));
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::All);
        QCOMPARE(page<AskFace>(step).read.problem, std::optional(IntakeProblem::CardTakenTooEarly));
        const Step back = m_flow.next(step.screen, input::Progress{CardReady{3}});
        QVERIFY(presented(back).isEmpty());
        QCOMPARE(presented(m_flow.next(back.screen, input::Confirm{})), "25020320291234"_ba);
        Step laid = m_flow.next(step.screen, input::Confirm{});
        QVERIFY(std::holds_alternative<screen::LayFace>(laid.screen));
        laid = m_flow.next(laid.screen, input::Progress{CardReady{3}});
        QCOMPARE(presented(laid), "25020320291234"_ba);
        const Step without = m_flow.next(step.screen, input::GoOnWithReading{});
        QCOMPARE(page<IdReview>(without).problem, std::optional(IntakeProblem::CardTakenTooEarly));
    }

    // Neither by leaving the page, nor by another picture.
    void refusedNumber_staysRefused_onEveryWayBack()
    {
        Step step = m_flow.next(reading().screen, failed(IntakeProblem::FaceNumberWrong, 9));
        step = m_flow.next(step.screen, input::GoOnWithReading{});
        const Step again = m_flow.next(step.screen, input::OpenByFace{});
        QVERIFY(!isPresentable(page<AskFace>(again)));
        step = m_flow.next(step.screen, input::ShowId{});
        step = m_flow.next(step.screen, input::IdRead{sampleCardFace()});
        step = m_flow.next(step.screen, input::OpenByFace{});
        QVERIFY(!isPresentable(page<AskFace>(step)));
        // Nor the one before the last.
        step = m_flow.next(step.screen, input::AskFacePart{AskFace::Part::SecurityCode});
        step = m_flow.next(step.screen, input::SetFaceDigits{u"1235"_s});
        step = m_flow.next(step.screen, input::Confirm{});
        step = m_flow.next(step.screen, input::Progress{CardReady{3}});
        QCOMPARE(presented(step), "25020320291235"_ba);
        step = m_flow.next(step.screen, failed(IntakeProblem::FaceNumberWrong, 8));
        step = m_flow.next(step.screen, input::AskFacePart{AskFace::Part::SecurityCode});
        step = m_flow.next(step.screen, input::SetFaceDigits{u"1234"_s});
        QVERIFY(!isPresentable(page<AskFace>(step)));
    }

    void birthDateThatWasTold_isTried_afterAYes()
    {
        Step step =
            m_flow.next(IdReview{sampleCardFace()}, input::CorrectField{IdField::BirthDate});
        auto tell = page<screen::Tell>(step);
        tell.today = QDate(2026, 11, 30);
        step = m_flow.next(tell, input::SetBirthDate{QDate(1950, 2, 8)});
        step = m_flow.next(step.screen, input::OpenByFace{});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::All);
        QCOMPARE(page<AskFace>(step).face.birthDate, QDate(1950, 2, 8));
        IdReview ageAlone{sampleCardFace()};
        ageAlone.corrected = {IdField::BirthDate};
        step = m_flow.next(ageAlone, input::OpenByFace{});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::BirthDate);
    }

    void birthDateThatWasChosen_isTried_afterAYes()
    {
        Step step =
            m_flow.next(IdReview{doubting(sampleCardFace(), IdField::BirthDate, {u"1950-02-08"_s})},
                        input::ChooseReading{IdField::BirthDate, 1});
        step = m_flow.next(step.screen, input::OpenByFace{});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::All);
        step = m_flow.next(step.screen, input::Progress{CardReady{3}});
        QCOMPARE(presented(m_flow.next(step.screen, input::Confirm{})), "25020820291234"_ba);
    }

    void cardLaidDownMeanwhile_isAskedAtOnce_untilItIsLetGo()
    {
        Step step = m_flow.next(IdReview{sampleCardFace()}, input::Progress{CardReady{3}});
        QCOMPARE(presented(m_flow.next(step.screen, input::OpenByFace{})), "25020320291234"_ba);
        const Step gone = m_flow.next(step.screen, input::Progress{CardGone{}});
        QVERIFY(std::holds_alternative<screen::LayFace>(
            m_flow.next(gone.screen, input::OpenByFace{}).screen));
        step = m_flow.next(m_flow.next(step.screen, input::OpenByFace{}).screen,
                           failed(IntakeProblem::FaceNumberWrong, 9));
        step = m_flow.next(step.screen, input::GoOnWithReading{});
        QCOMPARE(page<IdReview>(step).card, AimId::Card::Elsewhere);
    }

    void otherCardOnTheReader_isSaid_andThePageStays()
    {
        Step step = m_flow.next(aimed(), input::IdRead{sampleCardFace()});
        step = m_flow.next(step.screen, failed(IntakeProblem::TransitCard));
        QCOMPARE(page<screen::LayFace>(step).problem, std::optional(IntakeProblem::TransitCard));
        step = m_flow.next(step.screen, input::GoOnWithReading{});
        QCOMPARE(page<IdReview>(step).reading, sampleCardFace());
    }

    // The calendar hangs on the name.
    void nameThatWasNotReadSurely_needsAYes()
    {
        IdReading unread = sampleCardFace();
        unread.fields[0].value.clear();
        for (const IdReading &face :
             {doubting(unread, IdField::Name), doubting(sampleCardFace(), IdField::Name)}) {
            Step step = m_flow.next(aimed(AimId::Card::OnReader), input::IdRead{face});
            QCOMPARE(page<AskFace>(step).part, AskFace::Part::All);
            QVERIFY(presented(step).isEmpty());
            step = m_flow.next(step.screen, input::Confirm{});
            QCOMPARE(presented(step), "25020320291234"_ba);
        }
    }

    // By the Gregorian calendar, as it is printed for them. That is likely, and not known.
    void foreignResident_hasTheYearAsItStandsOnTheFace()
    {
        IdReading face = sampleCardFace();
        face.fields[0].value = u"MIHON HANA"_s;
        Step step = m_flow.next(aimed(AimId::Card::OnReader), input::IdRead{face});
        QVERIFY(presented(step).isEmpty());
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(presented(step), "50020320291234"_ba);
    }

    void otherIdUnderTheCamera_isTakenForWhatItIs()
    {
        const Step step = m_flow.next(aimed(), input::IdRead{sampleLicence()});
        QCOMPARE(page<IdReview>(step).reading.kind, IdKind::DriversLicence);
    }

    void readFace_canStillBeOpenedLater_andNoOtherId()
    {
        const IdReview face{sampleCardFace()};
        QVERIFY(
            std::holds_alternative<screen::LayFace>(m_flow.next(face, input::OpenByFace{}).screen));
        const IdReview licence{sampleLicence()};
        QCOMPARE(m_flow.next(licence, input::OpenByFace{}).screen, Screen(licence));
    }

    void unknownPart_isAskedFor()
    {
        IdReading face = sampleCardFace();
        face.fields.pop_back(); // the security code
        const Step step = m_flow.next(aimed(), input::IdRead{face});
        QCOMPARE(page<AskFace>(step).part, AskFace::Part::SecurityCode);
        QCOMPARE(page<AskFace>(step).face.securityCode, QString());
    }

private:
    // The card is being asked.
    [[nodiscard]] Step reading() const
    {
        return m_flow.next(aimed(AimId::Card::OnReader), input::IdRead{sampleCardFace()});
    }

    const IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestFaceSteps)
#include "tst_FaceSteps.moc"
