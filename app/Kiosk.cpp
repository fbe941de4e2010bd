// SPDX-License-Identifier: Apache-2.0
#include "app/Kiosk.h"

#include "app/Admission.h"
#include "app/BundleFile.h"
#include "app/MunicipalLists.h"
#include "core/Outage.h"
#include "store/RegisterErrorText.h"
#include "vault/DurableFile.h"
#include "vault/FormerSigners.h"
#include "vault/InquiryRotation.h"
#include "vault/KeyFile.h"
#include "vault/Octets.h"

#include <QApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

uplink::UplinkSettings uplinkSettings(const MunicipalityFile &municipality)
{
    return {
        municipality.headquarters, municipality.caCertificate, municipality.keys.signing, wallTime};
}

// What headquarters enrolled the desk for; else what the settings say, or the first of the list
// until staff chooses another.
core::ShelterCode firstShelter(const Settings &settings, const MunicipalityFile &municipality)
{
    if (!municipality.shelter.isEmpty()) {
        return municipality.shelter;
    }
    return settings.shelter.isEmpty() && !municipality.shelters.empty()
               ? municipality.shelters.front().code
               : settings.shelter;
}

store::RegisterOptions registerOptions(const Settings &settings,
                                       const MunicipalityFile &municipality,
                                       const vault::KeyFolder &keys)
{
    store::RegisterOptions options;
    options.dataFolder = settings.dataFolder;
    options.instancePath = settings.instanceFile;
    options.kiosk = keys.kiosk();
    options.sealing = keys.sealingKeys();
    options.shelter = firstShelter(settings, municipality);
    options.ballast = store::Ballast::usualSize;
    return options;
}

Caretaker::Settings careOf(const Settings &settings, const vault::KeyFolder &keys)
{
    return {settings.dataFolder,
            settings.backupFolder,
            settings.backup == Settings::Backup::Named ? Caretaker::Place::Named
                                                       : Caretaker::Place::BesideData,
            keys.kiosk(),
            store::Ballast::usualSize,
            {},
            std::chrono::hours(settings.expireAfterHours)};
}

// What headquarters needs to admit this desk, beside its register: public, and always there.
// Written when it says something new only: a desk whose disk is full has to come up all the same.
void writeAdmission(const Settings &settings, const vault::KeyFolder &keys)
{
    const QString path = settings.dataFolder + u"/admission.json"_s;
    const QByteArray line = admissionOf(keys) + '\n';
    const auto there = vault::readFile(path, 2 * line.size());
    if (!there || *there != line) {
        // If the disk refuses, the register says so in a moment, and better.
        (void)vault::writeDurably(path, line, vault::Readers::Everybody);
    }
}

uplink::Backoff backoff()
{
    return uplink::Backoff([] { return QRandomGenerator::system()->generateDouble(); });
}

} // namespace

core::SessionSources systemSources()
{
    return {[] { return QRandomGenerator::system()->generate(); },
            [] { return QUuid::createUuid(); },
            [] { return QDateTime::currentDateTimeUtc(); }};
}

qint64 wallTime()
{
    return QDateTime::currentMSecsSinceEpoch();
}

store::RestorePlan restorePlan(const Settings &settings)
{
    return {settings.dataFolder, settings.backupFolder, settings.instanceFile};
}

core::Result<std::unique_ptr<Kiosk>, StartFailure> Kiosk::open(const Settings &settings,
                                                               const MunicipalityFile &municipality,
                                                               ui::DeskWindow &window,
                                                               store::OutageNote &note)
{
    using Reason = core::screen::PaperMode::Reason;
    const QString keyFolder = settings.dataFolder + u"/keys"_s;
    const auto bundle = loadBundle(keyFolder);
    // If it cannot be taken over, the old one serves: its secret is in headquarters' escrow.
    (void)(bundle && *bundle ? vault::takeOverMunicipality(keyFolder, (*bundle)->keys)
                             : vault::takeOverInquiry(keyFolder, municipality.keys));
    auto keys = vault::KeyFolder::open(keyFolder);
    if (!keys) {
        return core::fail(
            StartFailure{Reason::KeysUnreadable,
                         u"The keys in %1/keys cannot be read (%2)."_s.arg(settings.dataFolder)
                             .arg(static_cast<int>(keys.error()))});
    }
    writeAdmission(settings, *keys);
    // An empty register must not take the place of a lost one while there is a copy of it.
    const auto plan = restorePlan(settings);
    if (store::isRegisterLost(plan) && store::newestGoodCopy(plan)) {
        return core::fail(
            StartFailure{Reason::Damaged,
                         u"The register in %1 is gone, and there is a copy of it in %2."_s.arg(
                             settings.dataFolder, settings.backupFolder)});
    }
    auto reg = store::SqliteRegister::open(registerOptions(settings, municipality, *keys));
    if (!reg) {
        return core::fail(
            StartFailure{core::outageOf(reg.error()).value_or(Reason::IoFailed),
                         u"The register in %1 cannot be opened (%2): %3"_s.arg(settings.dataFolder)
                             .arg(static_cast<int>(reg.error()))
                             .arg(store::textOf(reg.error()))});
    }
    if (keys->isTakenOut() || LockOrder::wasObeyed(**reg)) {
        // What a power loss left of slots, or an older copy brought back. If the disk refuses, they
        // are not in memory.
        (void)keys->takeOut();
    }
    return std::unique_ptr<Kiosk>(new Kiosk(std::move(*keys),
                                            std::move(*reg),
                                            bundle.value_or(std::nullopt),
                                            settings,
                                            municipality,
                                            window,
                                            note));
}

Kiosk::Kiosk(vault::KeyFolder keys,
             std::unique_ptr<store::SqliteRegister> reg,
             const std::optional<wire::Bundle> &bundle,
             const Settings &settings,
             const MunicipalityFile &municipality,
             ui::DeskWindow &window,
             store::OutageNote &note)
    : m_keys(std::move(keys))
    , m_register(std::move(reg))
    , m_dutyCards(settings.dataFolder + u"/keys"_s)
    , m_card([this](const core::SecretBytes &serial) { return m_dutyCards.keyed(serial); })
    , m_wedge(*qApp)
    , m_serial(settings.scanner)
    , m_codes(m_keys.municipality().signing.toBytes())
    , m_door(m_keys, *m_register, wallTime)
    , m_session(m_card, *m_register, m_door, municipality.shelters, systemSources())
    , m_uplink(*m_register, m_keys.signer(), uplinkSettings(municipality), backoff())
    , m_watch(*m_register,
              {settings.dataFolder, store::Ballast::usualSize},
              settings.dataFolder,
              wallTime)
    , m_post({municipality.headquarters, municipality.caCertificate, municipality.keys.signing},
             m_keys.kiosk(),
             m_keys.signer())
    , m_bundleOrder(bundle, m_door, *m_register, m_post)
    , m_keyOrders(m_door, *m_register, m_post)
    , m_moveOrder(*m_register)
    , m_note(note)
    , m_caretaker(*m_register, careOf(settings, m_keys), wallTime)
    , m_lockOrder(m_door, m_caretaker, *m_register)
{
    using core::DeskStatus;
    connect(
        &m_session, &core::IntakeSession::screenChanged, &window, [this, &window](auto &screen) {
            window.setShelterName(m_session.shelterName());
            window.show(screen);
        });
    connect(&window, &ui::DeskWindow::wish, &m_session, &core::IntakeSession::take);
    m_session.offerDutyCards(m_dutyCards);
    m_session.offerSpellings(m_spellings);
    connect(&m_spellings, &kanji::MozcCandidates::unavailable, this, [](const QString &why) {
        qInfo("Names stay in kana: %s", qUtf8Printable(why));
    });
    m_session.setTowns(loadTowns(settings.towns));
    m_session.setOwnQuestions(loadOwnQuestions(settings.questions));
    m_session.setHeadquartersPhone(municipality.phone);
    connect(&m_session, &core::IntakeSession::beep, &window, [] { QApplication::beep(); });
    connect(&m_session, &core::IntakeSession::outageChanged, this, [this](const auto &left) {
        m_note.keep(left);
    });
    connect(&m_session, &core::IntakeSession::recorded, &m_uplink, &uplink::Uplink::wake);
    connect(&m_card, &core::IntakeSource::available, &m_watch, [this](bool yes) {
        m_watch.setReader(yes ? DeskStatus::Reader::Ready : DeskStatus::Reader::Missing);
    });
    connect(&m_card, &core::IntakeSource::failed, &m_watch, [this](const auto &failure) {
        if (failure.problem == core::IntakeProblem::ReaderHeldByOther) {
            m_watch.setReader(DeskStatus::Reader::Held);
        }
    });
    connect(&m_card, &core::IntakeSource::progress, &m_watch, [this](const auto &progress) {
        const bool isIdentifying = std::holds_alternative<core::CardIdentifying>(progress);
        if (m_watch.status().reader == DeskStatus::Reader::Held && !isIdentifying) {
            m_watch.setReader(DeskStatus::Reader::Ready);
        }
    });
    connect(&m_uplink, &uplink::Uplink::changed, &m_watch, [this] {
        m_watch.setLink(m_uplink.link(), m_uplink.lastReceipt(), m_uplink.waiting());
    });
    connect(&m_uplink, &uplink::Uplink::headquartersTime, &m_watch, &StatusWatch::compareClock);
    connect(&m_watch, &StatusWatch::changed, &window, &ui::DeskWindow::setStatus);
    recogniseFamilies(bundle, settings.dataFolder + u"/keys"_s);
    connectScanners();
    connectCamera(settings.camera, window);
    connectPrinter(settings.printer, municipality.keys.mode);
    connectCare();
    connectInbox();
    if (bundle) {
        m_report.emplace(m_keys, *bundle, m_post);
    }
    connectEnrolment();
}

// Where neither is there families are let in all the same, and nobody notices who comes twice.
void Kiosk::recogniseFamilies(const std::optional<wire::Bundle> &bundle, const QString &keyFolder)
{
    if (bundle && !bundle->familyKey.isEmpty()) {
        m_families.emplace(core::SecretBytes::copyOf(vault::octetSpan(bundle->familyKey)));
    } else if (auto key = vault::openOrMakeKeyFile(vault::FamilyKey::fileIn(keyFolder))) {
        m_families.emplace(std::move(*key));
    }
    if (m_families) {
        m_session.offerFamilyMarks(*m_families);
    }
}

void Kiosk::take(const QByteArray &code)
{
    m_session.take(m_codes.read(code));
}

void Kiosk::connectScanners()
{
    const auto scanned = [this](const QString &text) { take(text.toUtf8()); };
    connect(&m_wedge, &scanner::KeyboardWedge::scanned, &m_session, scanned);
    connect(&m_serial, &scanner::SerialScanner::scanned, &m_session, scanned);
}

void Kiosk::connectPrinter(const QString &queue, core::Mode mode)
{
    if (!queue.isEmpty()) {
        m_printer.emplace(
            paper::CupsSettings{queue, [this] { return m_session.shelterName(); }, mode});
        m_session.offerSlips(*m_printer);
    }
}

void Kiosk::connectEnrolment()
{
    if (m_report) {
        connect(&m_door, &StaffDoor::shelterKeyCame, &*m_report, &EnrolledReport::send);
    }
    connect(&m_bundleOrder, &BundleOrder::kept, this, [this] {
        m_bundle = Bundle::Newer;
        closeForBundle();
    });
    connect(&m_session, &core::IntakeSession::screenChanged, this, &Kiosk::closeForBundle);
}

// Not in the middle of somebody's registration, nor under the hands of the staff.
void Kiosk::closeForBundle()
{
    if (m_bundle == Bundle::AsOpened || !isFree()) {
        return;
    }
    // Queued: whoever hears it ends this desk. Somebody may have come meanwhile.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isFree()) {
                Q_EMIT bundleKept();
            }
        },
        Qt::QueuedConnection);
}

bool Kiosk::isFree() const
{
    const core::Screen &screen = m_session.screen();
    return std::holds_alternative<core::screen::Start>(screen) ||
           std::holds_alternative<core::screen::ShelterClosed>(screen);
}

void Kiosk::connectCare()
{
    using core::DeskStatus;
    connect(&m_caretaker, &Caretaker::backedUp, &m_watch, &StatusWatch::setBackup);
    connect(&m_caretaker, &Caretaker::backedUp, &m_session, [this](auto, qint64 newest) {
        m_session.offerCopy(newest == 0 ? std::nullopt : std::optional(newest));
    });
    connect(&m_caretaker, &Caretaker::checked, &m_watch, &StatusWatch::setCheck);
    connect(&m_door, &StaffDoor::locked, &m_caretaker, &Caretaker::backUp);
    connect(&m_door, &StaffDoor::slotsChanged, &m_caretaker, &Caretaker::copyKeys);
    connect(&m_door, &StaffDoor::envelopeOpened, this, [] {
        std::fputs("uketsuke-kiosk: the sealed envelope's words opened this desk\n", stderr);
    });
    connect(&m_sleep, &SleepWatch::leaving, &m_door, &StaffDoor::lock);
    connect(&m_door, &StaffDoor::namesOpened, &m_watch, [this](const store::Unsealing &count) {
        if (count.unreadable > 0) {
            m_watch.setCheck(DeskStatus::Check::Failed);
        }
    });
    // Queued: whoever hears it ends this desk.
    connect(&m_session,
            &core::IntakeSession::restoreWanted,
            this,
            &Kiosk::restoreWanted,
            Qt::QueuedConnection);
}

void Kiosk::connectInbox()
{
    uplink::Inbox *inbox = &m_uplink.inbox();
    connect(inbox, &uplink::Inbox::arrived, &m_lockOrder, &LockOrder::obey);
    connect(&m_lockOrder, &LockOrder::done, inbox, &uplink::Inbox::carriedOut);
    connect(inbox, &uplink::Inbox::arrived, &m_bundleOrder, &BundleOrder::obey);
    connect(&m_bundleOrder, &BundleOrder::done, inbox, &uplink::Inbox::carriedOut);
    connect(inbox, &uplink::Inbox::arrived, &m_keyOrders, &KeyOrders::obey);
    connect(&m_keyOrders, &KeyOrders::done, inbox, &uplink::Inbox::carriedOut);
    connect(inbox, &uplink::Inbox::arrived, &m_moveOrder, &MoveOrder::obey);
    connect(&m_moveOrder, &MoveOrder::done, inbox, &uplink::Inbox::carriedOut);
    connect(&m_moveOrder, &MoveOrder::recorded, &m_uplink, &uplink::Uplink::wake);
    connect(inbox, &uplink::Inbox::passedOver, this, [](const wire::Letter &letter) {
        std::fprintf(stderr,
                     "uketsuke-kiosk: headquarters' letter %llu is of kind %d, which this version "
                     "does not know; nothing was done\n",
                     static_cast<unsigned long long>(letter.number),
                     static_cast<int>(letter.kind));
    });
}

void Kiosk::start()
{
    m_watch.setLink(m_uplink.link(), m_uplink.lastReceipt(), m_uplink.waiting());
    m_watch.start();
    m_caretaker.start();
    if (const auto left = m_note.left()) {
        m_session.takeOver(*left);
    }
    m_session.start();
    m_serial.start();
    if (m_camera != nullptr) {
        m_camera->start();
    }
    if (m_report) {
        m_report->send();
    }
    m_uplink.start();
}

} // namespace app
