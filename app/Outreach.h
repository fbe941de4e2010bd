// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Settings.h"
#include "core/OutreachSession.h"
#include "kanji/MozcCandidates.h"
#include "paper/FamilyPrinter.h"
#include "readers/card/CardSource.h"
#include "ui/DeskWindow.h"
#include "ui/screens/OutreachCodesScreen.h"
#include "ui/screens/OutreachFamilyScreen.h"

#include <optional>

namespace app {

// The wiring of outreach, readable in one constructor. It has no data folder, no keys, no register
// and no headquarters: what is not there keeps nothing.
class Outreach : public QObject
{
    Q_OBJECT

public:
    Outreach(const Settings &settings, ui::DeskWindow &window);

    void start();
    [[nodiscard]] core::OutreachSession &session() { return m_session; }
    // All of it, until the program ends: its exit status.
    [[nodiscard]] static int run(const Settings &settings);

private:
    void connectPages(ui::DeskWindow &window);
    void connectPrinter(const QString &queue, core::Mode mode);

    card::CardSource m_card;
    kanji::MozcCandidates m_spellings;
    core::OutreachSession m_session;
    std::optional<paper::FamilyPrinter> m_printer;
    ui::OutreachFamilyScreen &m_family; // the window's
    ui::OutreachCodesScreen &m_codes;
};

} // namespace app
