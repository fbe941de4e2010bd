// SPDX-License-Identifier: Apache-2.0
#include "app/Desk.h"

#include "app/Admission.h"
#include "app/BundleFile.h"
#include "app/OnScreen.h"
#include "app/PracticeDock.h"
#include "vault/DurableFile.h"
#include "vault/ProcessHardening.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Known to everybody, on purpose: it protects nothing but invented people.
constexpr std::string_view practicePassphrase = "practice";

std::optional<vault::VaultError> makeEnrolledKeys(const QString &keyFolder,
                                                  const core::SecretBytes &passphrase,
                                                  uplink::NewDesk &desk)
{
    const auto made = vault::KeyFolder::createEnrolled(keyFolder,
                                                       passphrase,
                                                       vault::Argon2Cost::of(desk.kiosk.mode),
                                                       {desk.kiosk,
                                                        std::move(desk.signer),
                                                        std::move(desk.box),
                                                        desk.bundle.keys,
                                                        desk.bundle.shelterKey,
                                                        desk.sealedBundle});
    return made ? std::nullopt : std::optional(made.error());
}

} // namespace

Desk::Desk(Settings settings)
    : m_settings(std::move(settings))
    , m_note(m_settings.dataFolder, m_settings.instanceFile)
{}

int Desk::refuse(const QString &sentence)
{
    std::fprintf(stderr, "uketsuke-kiosk: %s\n", qUtf8Printable(sentence));
    return 1;
}

QString Desk::keyFolder() const
{
    return m_settings.dataFolder + u"/keys"_s;
}

bool Desk::hasKeys() const
{
    return QFileInfo::exists(keyFolder());
}

int Desk::run()
{
    if (vault::hardenProcess() != vault::Hardening::Done) {
        return refuse(u"This process could not be hardened against core dumps."_s);
    }
    QDir().mkpath(m_settings.dataFolder);
    QFile::setPermissions(m_settings.dataFolder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!loadMunicipality()) {
        return 1;
    }
    if (m_settings.run == Settings::Run::PrepareOnly) {
        return prepare();
    }
    if (!m_settings.practiceCards.isEmpty() && !startPracticeCards()) {
        return 1;
    }
    m_window.emplace();
    showWindow();
    if (m_settings.phonePage && m_settings.run == Settings::Run::Desk) {
        m_phonePage.emplace(*m_settings.phonePage);
    }
    if (hasKeys() || store::areKeysLost(restorePlan(m_settings))) {
        // Queued, so that a desk that cannot rehearse may end what has not yet begun.
        QMetaObject::invokeMethod(this, &Desk::openKiosk, Qt::QueuedConnection);
    } else if (!m_municipality) {
        enrol();
    } else {
        askForPassphrase([this](const core::SecretBytes &passphrase) {
            const auto made =
                vault::KeyFolder::createFirst(keyFolder(),
                                              passphrase,
                                              vault::Argon2Cost::of(m_municipality->keys.mode),
                                              m_municipality->keys);
            return made ? std::nullopt : std::optional(made.error());
        });
    }
    return QApplication::exec();
}

// What headquarters signed for this desk counts before any file; without either the desk is one
// that is still to be enrolled.
bool Desk::loadMunicipality()
{
    auto bundle = loadBundle(keyFolder());
    if (!bundle) {
        refuse(bundle.error());
        return m_settings.run == Settings::Run::Desk; // its window says so, too
    }
    if (*bundle) {
        m_municipality = MunicipalityFile::from(**bundle);
        return true;
    }
    if (m_settings.municipality.isEmpty()) {
        const bool canEnrol = !hasKeys() && m_settings.run == Settings::Run::Desk;
        if (!canEnrol) {
            refuse(u"--municipality is needed: this desk was not enrolled by headquarters."_s);
        }
        return canEnrol;
    }
    auto file = MunicipalityFile::load(m_settings.municipality);
    if (!file) {
        refuse(file.error());
        return false;
    }
    if (m_settings.expireAfterHours == 0 && file->keys.mode != core::Mode::Practice) {
        refuse(u"--expire-after 0 is for practice desks; this municipality is a real one."_s);
        return false;
    }
    m_municipality = std::move(*file);
    return true;
}

bool Desk::startPracticeCards()
{
    m_cards.emplace(QApplication::applicationDirPath() + u"/practicecard"_s,
                    m_settings.practiceCards);
    if (!m_cards->start()) {
        refuse(u"The practice cards did not start: "_s + m_cards->problem());
        return false;
    }
    return true;
}

bool Desk::makePracticeKeys()
{
    core::SecretBytes passphrase;
    for (const char letter : practicePassphrase) {
        passphrase.append(static_cast<unsigned char>(letter));
    }
    return vault::KeyFolder::createFirst(
               keyFolder(), passphrase, vault::Argon2Cost::practice(), m_municipality->keys)
        .has_value();
}

// Practice only: keys with the known passphrase, and the public half for headquarters to admit.
int Desk::prepare()
{
    if (m_municipality->keys.mode != core::Mode::Practice) {
        return refuse(u"--prepare makes a practice desk; this municipality is a real one."_s);
    }
    if (!hasKeys() && !makePracticeKeys()) {
        return refuse(u"The keys could not be made in %1."_s.arg(keyFolder()));
    }
    const auto keys = vault::KeyFolder::open(keyFolder());
    if (!keys) {
        return refuse(u"The keys in %1 cannot be read."_s.arg(keyFolder()));
    }
    std::printf("%s\n", admissionOf(*keys).constData());
    return 0;
}

void Desk::enrol()
{
    m_enrolment = std::make_unique<Enrolment>(
        Enrolment::Settings{QUrl(m_settings.headquarters), m_settings.ticketFolders}, wallTime);
    connect(&*m_window, &ui::DeskWindow::wish, m_enrolment.get(), &Enrolment::take);
    connect(m_enrolment.get(),
            &Enrolment::screenChanged,
            &*m_window,
            qOverload<const core::Screen &>(&ui::DeskWindow::show));
    connect(m_enrolment.get(), &Enrolment::finished, this, [this] {
        auto desk = std::make_shared<uplink::NewDesk>(m_enrolment->takeDesk());
        m_enrolment.release()->deleteLater();
        m_window->disconnect();
        m_municipality = MunicipalityFile::from(desk->bundle);
        showMode();
        askForPassphrase([this, desk](const core::SecretBytes &passphrase) {
            return makeEnrolledKeys(keyFolder(), passphrase, *desk);
        });
    });
    m_window->show(m_enrolment->screen());
    m_enrolment->start();
}

void Desk::askForPassphrase(FirstStart::Make make)
{
    m_firstStart = std::make_unique<FirstStart>(std::move(make));
    connect(&*m_window, &ui::DeskWindow::wish, m_firstStart.get(), &FirstStart::take);
    connect(m_firstStart.get(),
            &FirstStart::screenChanged,
            &*m_window,
            qOverload<const core::Screen &>(&ui::DeskWindow::show));
    connect(m_firstStart.get(), &FirstStart::finished, this, [this] {
        m_firstStart.release()->deleteLater();
        m_window->disconnect();
        openKiosk();
    });
    connect(m_firstStart.get(), &FirstStart::failed, this, [](vault::VaultError error) {
        QApplication::exit(
            refuse(u"The keys could not be made (%1)."_s.arg(static_cast<int>(error))));
    });
    m_window->show(m_firstStart->screen());
}

void Desk::openKiosk()
{
    // A desk whose keys come back from the copy gets its bundle back with them.
    if (!m_municipality) {
        (void)loadMunicipality();
    }
    if (!m_municipality) {
        explain({core::screen::PaperMode::Reason::KeysUnreadable,
                 u"The keys in %1 are gone or cannot be read."_s.arg(keyFolder())});
        return;
    }
    auto kiosk = Kiosk::open(m_settings, *m_municipality, *m_window, m_note);
    if (!kiosk) {
        explain(kiosk.error());
        return;
    }
    m_kiosk = std::move(*kiosk);
    if (m_trouble) {
        m_kiosk->session().notePaperTime({m_trouble->since(), wallTime()});
        m_trouble.release()->deleteLater();
    }
    connect(m_kiosk.get(), &Kiosk::restoreWanted, this, &Desk::restoreFromCopy);
    connect(m_kiosk.get(), &Kiosk::bundleKept, this, &Desk::takeBundle);
    m_kiosk->start();
    if (m_settings.run == Settings::Run::Rehearsal) {
        rehearse();
    }
}

// A desk that cannot record says so in its window and keeps trying: nobody reads a terminal.
void Desk::explain(const StartFailure &failure)
{
    if (m_settings.run == Settings::Run::Rehearsal) {
        QApplication::exit(refuse(failure.sentence));
    } else if (m_trouble) {
        m_trouble->stillDown(failure.reason);
    } else {
        refuse(failure.sentence);
        showTrouble(failure.reason);
    }
}

void Desk::showTrouble(core::screen::PaperMode::Reason reason)
{
    // The page goes on with the outage of whoever ran the desk before.
    const auto since = m_note.left() ? std::optional(m_note.left()->since) : std::nullopt;
    m_trouble = std::make_unique<StartTrouble>(
        StartTrouble::Trouble{reason, m_municipality ? m_municipality->phone : QString(), since},
        restorePlan(m_settings),
        wallTime);
    connect(&*m_window, &ui::DeskWindow::wish, m_trouble.get(), &StartTrouble::take);
    connect(m_trouble.get(),
            &StartTrouble::screenChanged,
            &*m_window,
            qOverload<const core::Screen &>(&ui::DeskWindow::show));
    connect(m_trouble.get(), &StartTrouble::retryWanted, this, &Desk::openKiosk);
    m_window->show(m_trouble->screen());
}

// The running desk lost its register: it ends, so that the copy can take its place.
void Desk::restoreFromCopy()
{
    m_kiosk.reset();
    showTrouble(core::screen::PaperMode::Reason::Damaged);
    m_trouble->restore();
}

// Headquarters said something new about this desk: another shelter, another key, another list.
void Desk::takeBundle()
{
    m_kiosk.reset();
    (void)loadMunicipality(); // where it cannot be read, the desk goes on as it was
    openKiosk();
}

void Desk::rehearse()
{
    m_rehearsal = std::make_unique<Rehearsal>(
        m_kiosk->session(), *m_window, *m_cards, QUrl(m_settings.board), m_settings.picturesFolder);
    connect(m_rehearsal.get(), &Rehearsal::finished, this, [](int exitCode) {
        QApplication::exit(exitCode);
    });
    m_rehearsal->start();
}

// Before it is enrolled nobody knows which it will be.
void Desk::showMode()
{
    if (m_municipality && m_municipality->keys.mode == core::Mode::Practice) {
        m_window->setPractice(ui::PracticeBanner::Shown);
    }
}

void Desk::showWindow()
{
    showMode();
    if (m_cards && m_settings.run == Settings::Run::Desk) {
        m_window->setDock(new PracticeDock(*m_cards), ui::DockEdge::Right);
    }
    if (m_settings.run == Settings::Run::Rehearsal) {
        m_window->resize(1920, 1080);
        m_window->QWidget::show();
    } else {
        putOnScreen(*m_window, m_settings.window);
    }
}

} // namespace app
