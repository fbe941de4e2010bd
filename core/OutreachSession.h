// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "core/IntakeFlow.h"
#include "core/KanjiCandidates.h"
#include "core/SlipPrinter.h"

#include <QDate>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace core {

// The family as far as it was entered.
struct OutreachFamily
{
    std::vector<Draft> members;
};

// Its QR: several where one does not hold all of them.
struct OutreachCodes
{
    QStringList texts;
    qsizetype shown = 0; // which of them
    int people = 0;
    SlipState paper = SlipState::NotOffered;
};

// Outreach: before any disaster, at the market or the library, a family is entered by cards and by
// taps, and goes home with its QR on paper. It has no register: nothing of anybody is kept, and
// what is entered is forgotten with the page.
//
// Cards and told names lead through the desk's own pages (IntakeFlow); where those would go to the
// start page the family's page stands.
class OutreachSession : public QObject
{
    Q_OBJECT

public:
    // The texts of the family's codes.
    using Encode = std::function<QStringList(const std::vector<Draft> &)>;

    OutreachSession(CardIntake &card, Encode encode, std::function<QDate()> today);

    // Without it a told name stays kana. It outlives the session.
    void offerSpellings(KanjiCandidates &candidates);
    void setTowns(const QList<Town> &towns) { m_towns = towns; }
    void offerPaper() { m_paper = SlipState::Offered; }
    void start();

public Q_SLOTS:
    // Of the desk's own pages.
    void take(const core::Input &input);
    // Of the family's page.
    void addByTaps();
    void remove(std::size_t member);
    void makeCodes();
    // Of the page of its codes.
    void showNextCode();
    void print();
    void setPaper(core::SlipState state);
    void goBack();
    // Whatever was entered is gone.
    void forget();

Q_SIGNALS:
    void screenChanged(const core::Screen &screen);
    void familyChanged(const core::OutreachFamily &family);
    void codesChanged(const core::OutreachCodes &codes);
    void printWanted(const QStringList &texts, int people);
    // The family has gone, and its sheet waits for paper.
    void printUnwanted();
    void beep();

private:
    void become(Screen screen);
    void add(const Draft &member);
    void showCodes();
    void carryOut(const Command &command);

    CardIntake &m_card;
    Encode m_encode;
    std::function<QDate()> m_today;
    KanjiCandidates *m_spellings = nullptr;
    QList<Town> m_towns;
    SlipState m_paper = SlipState::NotOffered;
    IntakeFlow m_flow; // its start page is the family's
    Screen m_screen;
    enum class Page { Family, Codes, Desk } m_page = Page::Family;
    OutreachFamily m_family;
    OutreachCodes m_codes;
};

} // namespace core
