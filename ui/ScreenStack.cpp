// SPDX-License-Identifier: Apache-2.0
#include "ui/ScreenStack.h"

#include "ui/screens/AddStaffScreen.h"
#include "ui/screens/AimIdScreen.h"
#include "ui/screens/AskAttendanceScreen.h"
#include "ui/screens/AskBandScreen.h"
#include "ui/screens/AskDutyScreen.h"
#include "ui/screens/AskFaceScreen.h"
#include "ui/screens/AskHandleScreen.h"
#include "ui/screens/AskPinScreen.h"
#include "ui/screens/AttendanceListScreen.h"
#include "ui/screens/AttendanceNotedScreen.h"
#include "ui/screens/CallingStaffScreen.h"
#include "ui/screens/CameOrWentScreen.h"
#include "ui/screens/CarPlateScreen.h"
#include "ui/screens/ChooseShelterScreen.h"
#include "ui/screens/CloseShelterScreen.h"
#include "ui/screens/ComeOrGoScreen.h"
#include "ui/screens/ConfirmAttendanceScreen.h"
#include "ui/screens/CorrectPersonScreen.h"
#include "ui/screens/CountedScreen.h"
#include "ui/screens/DoneScreen.h"
#include "ui/screens/EnrolByStickScreen.h"
#include "ui/screens/EnrolCodeScreen.h"
#include "ui/screens/EnrolTroubleScreen.h"
#include "ui/screens/EnrolWaitScreen.h"
#include "ui/screens/FamilyReviewScreen.h"
#include "ui/screens/FindPeopleScreen.h"
#include "ui/screens/GroupNumbersScreen.h"
#include "ui/screens/GroupPeopleScreen.h"
#include "ui/screens/HouseholdScreen.h"
#include "ui/screens/IdReviewScreen.h"
#include "ui/screens/IdentifyingScreen.h"
#include "ui/screens/KeepDutyCardScreen.h"
#include "ui/screens/LayFaceScreen.h"
#include "ui/screens/MakePassphraseScreen.h"
#include "ui/screens/MakeShiftPinScreen.h"
#include "ui/screens/NeedCountsScreen.h"
#include "ui/screens/NeedStaffScreen.h"
#include "ui/screens/NeedsScreen.h"
#include "ui/screens/OneOfStaffScreen.h"
#include "ui/screens/PaperModeScreen.h"
#include "ui/screens/PaperNumbersScreen.h"
#include "ui/screens/PaperPeopleScreen.h"
#include "ui/screens/PaperWhenScreen.h"
#include "ui/screens/ReadingScreen.h"
#include "ui/screens/ReviewScreen.h"
#include "ui/screens/SamePersonScreen.h"
#include "ui/screens/SavingScreen.h"
#include "ui/screens/ShelterClosedScreen.h"
#include "ui/screens/ShiftPinScreen.h"
#include "ui/screens/SignInScreen.h"
#include "ui/screens/StaffBookScreen.h"
#include "ui/screens/StaffDeskScreen.h"
#include "ui/screens/StaffPersonScreen.h"
#include "ui/screens/StaffWordsScreen.h"
#include "ui/screens/StartScreen.h"
#include "ui/screens/TellScreen.h"
#include "ui/screens/ToInfectionRoomScreen.h"
#include "ui/screens/TroubleScreen.h"
#include "ui/screens/UniteHouseholdsScreen.h"
#include "ui/screens/UnlockingScreen.h"
#include "ui/screens/WhereToScreen.h"

#include <utility>

namespace ui {

// The pages by the state that they show; std::visit picks.
struct ScreenStack::Pages
{
    ShelterClosedScreen &of(const core::screen::ShelterClosed &) { return *shelterClosed; }
    StartScreen &of(const core::screen::Start &) { return *start; }
    IdentifyingScreen &of(const core::screen::Identifying &) { return *identifying; }
    AskPinScreen &of(const core::screen::AskPin &) { return *askPin; }
    ReadingScreen &of(const core::screen::Reading &) { return *reading; }
    NeedStaffScreen &of(const core::screen::NeedStaff &) { return *needStaff; }
    ReviewScreen &of(const core::screen::Review &) { return *review; }
    AskHandleScreen &of(const core::screen::AskHandle &) { return *askHandle; }
    SavingScreen &of(const core::screen::Saving &) { return *saving; }
    DoneScreen &of(const core::screen::Done &) { return *done; }
    CountedScreen &of(const core::screen::Counted &) { return *counted; }
    AskBandScreen &of(const core::screen::AskBand &) { return *askBand; }
    ComeOrGoScreen &of(const core::screen::ComeOrGo &) { return *comeOrGo; }
    CameOrWentScreen &of(const core::screen::CameOrWent &) { return *cameOrWent; }
    TroubleScreen &of(const core::screen::Trouble &) { return *trouble; }
    PaperModeScreen &of(const core::screen::PaperMode &) { return *paperMode; }
    CallingStaffScreen &of(const core::screen::CallingStaff &) { return *callingStaff; }
    MakePassphraseScreen &of(const core::screen::MakePassphrase &) { return *makePassphrase; }
    SignInScreen &of(const core::screen::SignIn &) { return *signIn; }
    UnlockingScreen &of(const core::screen::Unlocking &) { return *unlocking; }
    StaffDeskScreen &of(const core::screen::StaffDesk &) { return *staffDesk; }
    StaffPersonScreen &of(const core::screen::StaffPerson &) { return *staffPerson; }
    SamePersonScreen &of(const core::screen::SamePerson &) { return *samePerson; }
    CorrectPersonScreen &of(const core::screen::CorrectPerson &) { return *correctPerson; }
    CloseShelterScreen &of(const core::screen::CloseShelter &) { return *closeShelter; }
    ChooseShelterScreen &of(const core::screen::ChooseShelter &) { return *chooseShelter; }
    PaperWhenScreen &of(const core::screen::PaperWhen &) { return *paperWhen; }
    PaperPeopleScreen &of(const core::screen::PaperPeople &) { return *paperPeople; }
    PaperNumbersScreen &of(const core::screen::PaperNumbers &) { return *paperNumbers; }
    GroupPeopleScreen &of(const core::screen::GroupPeople &) { return *groupPeople; }
    GroupNumbersScreen &of(const core::screen::GroupNumbers &) { return *groupNumbers; }
    HouseholdScreen &of(const core::screen::Household &) { return *household; }
    FamilyReviewScreen &of(const core::screen::FamilyReview &) { return *familyReview; }
    AimIdScreen &of(const core::screen::AimId &) { return *aimId; }
    IdReviewScreen &of(const core::screen::IdReview &) { return *idReview; }
    AskFaceScreen &of(const core::screen::AskFace &) { return *askFace; }
    LayFaceScreen &of(const core::screen::LayFace &) { return *layFace; }
    ReadingScreen &of(const core::screen::ReadingFace &) { return *reading; }
    TellScreen &of(const core::screen::Tell &) { return *tell; }
    FindPeopleScreen &of(const core::screen::FindPeople &) { return *findPeople; }
    WhereToScreen &of(const core::screen::WhereTo &) { return *whereTo; }
    CarPlateScreen &of(const core::screen::CarPlate &) { return *carPlate; }
    NeedsScreen &of(const core::screen::Needs &) { return *needs; }
    ToInfectionRoomScreen &of(const core::screen::ToInfectionRoom &) { return *toInfectionRoom; }
    NeedCountsScreen &of(const core::screen::NeedCounts &) { return *needCounts; }
    UniteHouseholdsScreen &of(const core::screen::UniteHouseholds &) { return *uniteHouseholds; }
    EnrolCodeScreen &of(const core::screen::EnrolCode &) { return *enrolCode; }
    EnrolWaitScreen &of(const core::screen::EnrolWait &) { return *enrolWait; }
    EnrolTroubleScreen &of(const core::screen::EnrolTrouble &) { return *enrolTrouble; }
    EnrolByStickScreen &of(const core::screen::EnrolByStick &) { return *enrolByStick; }
    AskDutyScreen &of(const core::screen::AskDuty &) { return *askDuty; }
    ShiftPinScreen &of(const core::screen::ShiftPin &) { return *shiftPin; }
    MakeShiftPinScreen &of(const core::screen::MakeShiftPin &) { return *makeShiftPin; }
    StaffBookScreen &of(const core::screen::StaffBook &) { return *staffBook; }
    AddStaffScreen &of(const core::screen::AddStaff &) { return *addStaff; }
    OneOfStaffScreen &of(const core::screen::OneOfStaff &) { return *oneOfStaff; }
    StaffWordsScreen &of(const core::screen::StaffWords &) { return *staffWords; }
    AttendanceListScreen &of(const core::screen::AttendanceList &) { return *attendanceList; }
    AttendanceNotedScreen &of(const core::screen::AttendanceNoted &) { return *attendanceNoted; }
    KeepDutyCardScreen &of(const core::screen::KeepDutyCard &) { return *keepDutyCard; }
    ConfirmAttendanceScreen &of(const core::screen::ConfirmAttendance &)
    {
        return *confirmAttendance;
    }
    AskAttendanceScreen &of(const core::screen::AskAttendance &) { return *askAttendance; }

    AskAttendanceScreen *askAttendance;
    ConfirmAttendanceScreen *confirmAttendance;
    KeepDutyCardScreen *keepDutyCard;
    AttendanceNotedScreen *attendanceNoted;
    AttendanceListScreen *attendanceList;
    ShelterClosedScreen *shelterClosed;
    StartScreen *start;
    IdentifyingScreen *identifying;
    AskPinScreen *askPin;
    ReadingScreen *reading;
    NeedStaffScreen *needStaff;
    ReviewScreen *review;
    AskHandleScreen *askHandle;
    SavingScreen *saving;
    DoneScreen *done;
    CountedScreen *counted;
    AskBandScreen *askBand;
    ComeOrGoScreen *comeOrGo;
    CameOrWentScreen *cameOrWent;
    TroubleScreen *trouble;
    PaperModeScreen *paperMode;
    CallingStaffScreen *callingStaff;
    MakePassphraseScreen *makePassphrase;
    SignInScreen *signIn;
    UnlockingScreen *unlocking;
    StaffDeskScreen *staffDesk;
    StaffPersonScreen *staffPerson;
    SamePersonScreen *samePerson;
    CorrectPersonScreen *correctPerson;
    CloseShelterScreen *closeShelter;
    ChooseShelterScreen *chooseShelter;
    PaperWhenScreen *paperWhen;
    PaperPeopleScreen *paperPeople;
    PaperNumbersScreen *paperNumbers;
    GroupPeopleScreen *groupPeople;
    GroupNumbersScreen *groupNumbers;
    HouseholdScreen *household;
    FamilyReviewScreen *familyReview;
    AimIdScreen *aimId;
    IdReviewScreen *idReview;
    AskFaceScreen *askFace;
    LayFaceScreen *layFace;
    TellScreen *tell;
    FindPeopleScreen *findPeople;
    WhereToScreen *whereTo;
    CarPlateScreen *carPlate;
    NeedsScreen *needs;
    ToInfectionRoomScreen *toInfectionRoom;
    NeedCountsScreen *needCounts;
    UniteHouseholdsScreen *uniteHouseholds;
    EnrolCodeScreen *enrolCode;
    EnrolWaitScreen *enrolWait;
    EnrolTroubleScreen *enrolTrouble;
    EnrolByStickScreen *enrolByStick;
    StaffWordsScreen *staffWords;
    OneOfStaffScreen *oneOfStaff;
    AddStaffScreen *addStaff;
    StaffBookScreen *staffBook;
    MakeShiftPinScreen *makeShiftPin;
    ShiftPinScreen *shiftPin;
    AskDutyScreen *askDuty;
};

ScreenStack::ScreenStack(const Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_pages(std::make_unique<Pages>())
{
    // The window decides the size; a page that needs more scrolls.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    const auto makeAndAdd = [&]<typename Screen>(Screen *&page) {
        page = new Screen(theme, this);
        add(*page);
    };
    makeAndAdd(m_pages->shelterClosed);
    makeAndAdd(m_pages->start);
    makeAndAdd(m_pages->identifying);
    makeAndAdd(m_pages->askPin);
    makeAndAdd(m_pages->reading);
    makeAndAdd(m_pages->needStaff);
    makeAndAdd(m_pages->review);
    makeAndAdd(m_pages->askHandle);
    makeAndAdd(m_pages->saving);
    makeAndAdd(m_pages->done);
    makeAndAdd(m_pages->counted);
    makeAndAdd(m_pages->askBand);
    makeAndAdd(m_pages->comeOrGo);
    makeAndAdd(m_pages->cameOrWent);
    makeAndAdd(m_pages->trouble);
    makeAndAdd(m_pages->paperMode);
    makeAndAdd(m_pages->callingStaff);
    makeAndAdd(m_pages->makePassphrase);
    makeAndAdd(m_pages->signIn);
    makeAndAdd(m_pages->unlocking);
    makeAndAdd(m_pages->staffDesk);
    makeAndAdd(m_pages->staffPerson);
    makeAndAdd(m_pages->samePerson);
    makeAndAdd(m_pages->correctPerson);
    makeAndAdd(m_pages->closeShelter);
    makeAndAdd(m_pages->chooseShelter);
    makeAndAdd(m_pages->paperWhen);
    makeAndAdd(m_pages->paperPeople);
    makeAndAdd(m_pages->paperNumbers);
    makeAndAdd(m_pages->groupPeople);
    makeAndAdd(m_pages->groupNumbers);
    makeAndAdd(m_pages->household);
    makeAndAdd(m_pages->familyReview);
    makeAndAdd(m_pages->aimId);
    makeAndAdd(m_pages->idReview);
    makeAndAdd(m_pages->askFace);
    makeAndAdd(m_pages->layFace);
    makeAndAdd(m_pages->tell);
    makeAndAdd(m_pages->findPeople);
    makeAndAdd(m_pages->whereTo);
    makeAndAdd(m_pages->carPlate);
    makeAndAdd(m_pages->needs);
    makeAndAdd(m_pages->toInfectionRoom);
    makeAndAdd(m_pages->needCounts);
    makeAndAdd(m_pages->uniteHouseholds);
    makeAndAdd(m_pages->enrolCode);
    makeAndAdd(m_pages->enrolWait);
    makeAndAdd(m_pages->enrolTrouble);
    makeAndAdd(m_pages->enrolByStick);
    makeAndAdd(m_pages->staffWords);
    makeAndAdd(m_pages->oneOfStaff);
    makeAndAdd(m_pages->addStaff);
    makeAndAdd(m_pages->staffBook);
    makeAndAdd(m_pages->makeShiftPin);
    makeAndAdd(m_pages->shiftPin);
    makeAndAdd(m_pages->askDuty);
    makeAndAdd(m_pages->attendanceList);
    makeAndAdd(m_pages->attendanceNoted);
    makeAndAdd(m_pages->keepDutyCard);
    makeAndAdd(m_pages->confirmAttendance);
    makeAndAdd(m_pages->askAttendance);
}

ScreenStack::~ScreenStack() = default;

void ScreenStack::add(Page &page)
{
    addWidget(&page);
    connect(&page, &Page::wish, this, &ScreenStack::wish);
}

void ScreenStack::show(const core::Screen &screen)
{
    std::visit(
        [this](const auto &state) {
            auto &page = m_pages->of(state);
            page.show(state);
            turnTo(page);
        },
        screen);
}

void ScreenStack::turnTo(Page &page)
{
    Page *before = std::exchange(m_turnedTo, &page);
    if (before == &page) {
        return;
    }
    setCurrentWidget(&page);
    if (before != nullptr) {
        before->forget();
    }
    page.arrive();
}

void ScreenStack::setCameraPicture(const QImage &picture)
{
    const auto showOn = [&](auto *page) {
        if (picture.isNull() || m_turnedTo == page) {
            page->setCameraPicture(picture);
        }
    };
    showOn(m_pages->start);
    showOn(m_pages->aimId);
}

Page *ScreenStack::page() const
{
    return static_cast<Page *>(currentWidget());
}

} // namespace ui
