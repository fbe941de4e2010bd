// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Enrolment.h"
#include "app/FirstStart.h"
#include "app/Kiosk.h"
#include "app/PhonePage.h"
#include "app/PracticeCards.h"
#include "app/Rehearsal.h"
#include "app/Settings.h"
#include "app/StartTrouble.h"

#include <memory>
#include <optional>

namespace app {

// A desk's life: hardening, keys (made at the first start), register, window, and then whatever the
// settings ask for: run, only prepare, or rehearse.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(Settings settings);

    // The program's exit status.
    [[nodiscard]] int run();

private:
    [[nodiscard]] bool loadMunicipality();
    [[nodiscard]] bool startPracticeCards();
    [[nodiscard]] bool hasKeys() const;
    [[nodiscard]] bool makePracticeKeys();
    [[nodiscard]] int prepare();
    void enrol();
    void askForPassphrase(FirstStart::Make make);
    // Or shows why it cannot be opened.
    void openKiosk();
    void explain(const StartFailure &failure);
    void restoreFromCopy();
    void takeBundle();
    void showTrouble(core::screen::PaperMode::Reason reason);
    void rehearse();
    void showWindow();
    void showMode();
    [[nodiscard]] QString keyFolder() const;
    static int refuse(const QString &sentence);

    Settings m_settings;
    std::optional<MunicipalityFile> m_municipality;
    store::OutageNote m_note; // of this desk's every session, one after the other
    std::optional<PracticeCards> m_cards;
    std::optional<PhonePage> m_phonePage;
    std::optional<ui::DeskWindow> m_window;
    std::unique_ptr<Enrolment> m_enrolment;
    std::unique_ptr<FirstStart> m_firstStart;
    std::unique_ptr<StartTrouble> m_trouble;
    std::unique_ptr<Kiosk> m_kiosk;
    std::unique_ptr<Rehearsal> m_rehearsal;
};

} // namespace app
