// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/BundleOrder.h"
#include "app/CameraWay.h"
#include "app/Caretaker.h"
#include "app/EnrolledReport.h"
#include "app/KeyOrders.h"
#include "app/LockOrder.h"
#include "app/MoveOrder.h"
#include "app/MunicipalityFile.h"
#include "app/Settings.h"
#include "app/SleepWatch.h"
#include "app/StaffDoor.h"
#include "app/StatusWatch.h"
#include "core/IntakeSession.h"
#include "kanji/MozcCandidates.h"
#include "ocr/IdWatch.h"
#include "paper/CupsPrinter.h"
#include "readers/card/CardSource.h"
#include "readers/qr/CodeReading.h"
#include "readers/scanner/KeyboardWedge.h"
#include "readers/scanner/SerialScanner.h"
#include "store/OutageNote.h"
#include "store/Restore.h"
#include "store/SqliteRegister.h"
#include "sync/Uplink.h"
#include "ui/DeskWindow.h"
#include "vault/DutyCardFile.h"
#include "vault/FamilyKey.h"
#include "vault/KeyFolder.h"

#include <memory>

namespace app {

// Why a desk cannot run: for the page that says to write on paper, and for the terminal.
struct StartFailure
{
    core::screen::PaperMode::Reason reason = core::screen::PaperMode::Reason::IoFailed;
    QString sentence;
};

// The wiring of a running desk, readable in one constructor: who hears whom. Made when the keys are
// there; owns everything but the window.
class Kiosk : public QObject
{
    Q_OBJECT

public:
    // The note outlives the desk: what this one leaves unsettled, the next takes over.
    [[nodiscard]] static core::Result<std::unique_ptr<Kiosk>, StartFailure>
    open(const Settings &settings,
         const MunicipalityFile &municipality,
         ui::DeskWindow &window,
         store::OutageNote &note);

    void start();
    [[nodiscard]] core::IntakeSession &session() { return m_session; }

Q_SIGNALS:
    // Staff wants the copy put back: not while this desk has the register open.
    void restoreWanted();
    // Headquarters' newer bundle lies in the key folder, and nobody is being served: this desk
    // should be opened anew.
    void bundleKept();

private:
    Kiosk(vault::KeyFolder keys,
          std::unique_ptr<store::SqliteRegister> reg,
          const std::optional<wire::Bundle> &bundle,
          const Settings &settings,
          const MunicipalityFile &municipality,
          ui::DeskWindow &window,
          store::OutageNote &note);
    void recogniseFamilies(const std::optional<wire::Bundle> &bundle, const QString &keyFolder);
    void take(const QByteArray &code);
    void connectScanners();
    void connectCamera(const frames::FrameSettings &settings, ui::DeskWindow &window);
    void connectIds();
    void connectPrinter(const QString &queue, core::Mode mode);
    void connectCare();
    void connectInbox();
    void connectEnrolment();
    void closeForBundle();
    [[nodiscard]] bool isFree() const;

    vault::KeyFolder m_keys;
    std::unique_ptr<store::SqliteRegister> m_register;
    vault::DutyCardFile m_dutyCards;
    card::CardSource m_card; // whose thread reads m_dutyCards
    scanner::KeyboardWedge m_wedge;
    scanner::SerialScanner m_serial;
    qr::CodeReading m_codes;
    std::optional<vault::FamilyKey> m_families;
    std::unique_ptr<CameraWay> m_camera; // nullptr: none is wanted
    std::unique_ptr<ocr::IdWatch> m_ids; // nullptr as well, or what it reads by is missing
    StaffDoor m_door;
    kanji::MozcCandidates m_spellings;
    std::optional<paper::CupsPrinter> m_printer;
    SleepWatch m_sleep;
    core::IntakeSession m_session;
    uplink::Uplink m_uplink;
    StatusWatch m_watch;
    uplink::SignedPost m_post;
    std::optional<EnrolledReport> m_report; // of a desk that headquarters let in
    BundleOrder m_bundleOrder;
    KeyOrders m_keyOrders;
    MoveOrder m_moveOrder;
    enum class Bundle { AsOpened, Newer } m_bundle = Bundle::AsOpened;
    store::OutageNote &m_note;
    Caretaker m_caretaker; // before the register closes, it makes the last copy
    LockOrder m_lockOrder;
};

// Where a running desk's time and random numbers come from.
[[nodiscard]] core::SessionSources systemSources();
[[nodiscard]] qint64 wallTime();
// Where this desk's copies come from.
[[nodiscard]] store::RestorePlan restorePlan(const Settings &settings);

} // namespace app
