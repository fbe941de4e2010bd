// SPDX-License-Identifier: Apache-2.0
#include "app/Outreach.h"

#include "app/MunicipalLists.h"
#include "app/OnScreen.h"
#include "app/PracticeDock.h"
#include "readers/qr/FamilyWriting.h"
#include "vault/ProcessHardening.h"

#include <QApplication>
#include <QDate>
#include <QRandomGenerator>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// A new family each time: nobody can tell by it that somebody made a code here before.
QByteArray freshId()
{
    QByteArray id(qr::householdIdSize, '\0');
    for (char &octet : id) {
        octet = static_cast<char>(QRandomGenerator::system()->bounded(256));
    }
    return id;
}

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "uketsuke-kiosk: %s\n", qUtf8Printable(sentence));
    return 1;
}

} // namespace

Outreach::Outreach(const Settings &settings, ui::DeskWindow &window)
    : m_card([](const core::SecretBytes &) { return QByteArray(); })
    , m_session(
          m_card,
          [](const std::vector<core::Draft> &members) {
              return qr::codesOf(members, freshId(), QDate::currentDate());
          },
          [] { return QDate::currentDate(); })
    , m_family(*new ui::OutreachFamilyScreen(window.theme()))
    , m_codes(*new ui::OutreachCodesScreen(window.theme()))
{
    window.addPage(m_family);
    window.addPage(m_codes);
    m_session.offerSpellings(m_spellings);
    m_session.setTowns(loadTowns(settings.towns));
    connect(&window, &ui::DeskWindow::wish, &m_session, [this](const core::Input &input) {
        if (std::holds_alternative<core::input::PrintSlips>(input)) {
            m_session.print();
        } else {
            m_session.take(input);
        }
    });
    connect(&m_session,
            &core::OutreachSession::screenChanged,
            &window,
            qOverload<const core::Screen &>(&ui::DeskWindow::show));
    connect(&m_session, &core::OutreachSession::beep, &window, [] { QApplication::beep(); });
    connectPages(window);
    connectPrinter(settings.printer,
                   settings.practiceCards.isEmpty() ? core::Mode::Real : core::Mode::Practice);
}

void Outreach::connectPages(ui::DeskWindow &window)
{
    using Content = ui::DeskWindow::Content;
    using core::OutreachSession;
    connect(&m_session, &OutreachSession::familyChanged, &window, [this, &window](auto &family) {
        m_family.show(family);
        window.showPage(m_family, family.members.empty() ? Content::Nobody : Content::Somebody);
    });
    connect(&m_session, &OutreachSession::codesChanged, &window, [this, &window](auto &codes) {
        m_codes.show(codes);
        window.showPage(m_codes, Content::Somebody);
    });
    using Family = ui::OutreachFamilyScreen;
    connect(&m_family, &Family::addWished, &m_session, &OutreachSession::addByTaps);
    connect(&m_family, &Family::removeWished, &m_session, &OutreachSession::remove);
    connect(&m_family, &Family::codesWished, &m_session, &OutreachSession::makeCodes);
    connect(&m_family, &Family::forgetWished, &m_session, &OutreachSession::forget);
    using Codes = ui::OutreachCodesScreen;
    connect(&m_codes, &Codes::backWished, &m_session, &OutreachSession::goBack);
    connect(&m_codes, &Codes::nextCodeWished, &m_session, &OutreachSession::showNextCode);
    connect(&m_codes, &Codes::forgetWished, &m_session, &OutreachSession::forget);
}

void Outreach::connectPrinter(const QString &queue, core::Mode mode)
{
    if (queue.isEmpty()) {
        return;
    }
    m_printer.emplace(queue);
    m_session.offerPaper();
    connect(&m_session,
            &core::OutreachSession::printWanted,
            &*m_printer,
            [this, mode](const QStringList &texts, int people) {
                m_printer->print({texts, people, mode});
            });
    connect(&m_session,
            &core::OutreachSession::printUnwanted,
            &*m_printer,
            &paper::FamilyPrinter::withdraw);
    connect(
        &*m_printer, &paper::FamilyPrinter::changed, &m_session, &core::OutreachSession::setPaper);
}

void Outreach::start()
{
    m_session.start();
}

int Outreach::run(const Settings &settings)
{
    if (vault::hardenProcess() != vault::Hardening::Done) {
        return refuse(u"This process could not be hardened against core dumps."_s);
    }
    std::optional<PracticeCards> cards;
    if (!settings.practiceCards.isEmpty()) {
        cards.emplace(QApplication::applicationDirPath() + u"/practicecard"_s,
                      settings.practiceCards);
        if (!cards->start()) {
            return refuse(u"The practice cards did not start: "_s + cards->problem());
        }
    }
    ui::DeskWindow window;
    if (cards) {
        window.setPractice(ui::PracticeBanner::Shown);
        window.setDock(new PracticeDock(*cards), ui::DockEdge::Right);
    }
    Outreach outreach(settings, window);
    putOnScreen(window, settings.window);
    outreach.start();
    return QApplication::exec();
}

} // namespace app
