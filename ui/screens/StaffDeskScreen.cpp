// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StaffDeskScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/PickTable.h"
#include "ui/ShownPerson.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array filters{RosterModel::Filter::All,
                             RosterModel::Filter::In,
                             RosterModel::Filter::Out,
                             RosterModel::Filter::Nameless};

// "避難所の中 12" a line, for every code that somebody has.
template <typename Code> QString summary(const std::map<Code, int> &counts)
{
    QStringList lines;
    for (const auto &[code, people] : counts) {
        lines << u"%1  %2"_s.arg(core::wordOf(code, currentLanguageCode())).arg(people);
    }
    return lines.join(u'\n');
}

} // namespace

StaffDeskScreen::StaffDeskScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
{
    m_notice = textLabel(TextRole::Bad);
    content()->addWidget(m_notice);
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    buildSummary(sides);
    buildRoster(sides);
    // The rightmost place stays empty: there StaffPerson has "out" and "back in", and a second tap
    // must not fall on anything here.
    m_leave = addWish(foot(), Picture::CardOnReader, Rank::Primary, core::input::LeaveStaffFace{});
    m_choose = addWish(foot(), Picture::House, Rank::Plain, core::input::PickShelter{});
    m_paper = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::EnterPaper{});
    m_paper->setTypeSize(26);
    m_openShelter = addWish(foot(), Picture::DoorIn, Rank::Plain, core::input::OpenShelter{});
    m_closeShelter = addWish(foot(), Picture::Lock, Rank::Grave, core::input::CloseShelter{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
}

void StaffDeskScreen::buildSummary(QBoxLayout *sides)
{
    m_total = textLabel(TextRole::Count);
    m_ages = textLabel(TextRole::Caption);
    m_places = textLabel(TextRole::Caption);
    m_ages->setObjectName(u"small"_s);
    m_places->setObjectName(u"small"_s);
    auto *column = new QVBoxLayout;
    column->addWidget(m_total);
    // Never below the fold: it is the one thing here that waits for somebody.
    m_repeats = addWish(column, Picture::Warning, Rank::Plain, core::input::ShowRepeat{});
    m_repeats->setTypeSize(26);
    // Above the figures, which may end below the fold.
    auto *doors = new QHBoxLayout;
    m_staff = addWish(doors, Picture::Staff, Rank::Plain, core::input::ShowStaff{});
    m_pin = addWish(doors, Picture::Number, Rank::Plain, core::input::MakeShiftPin{});
    m_lock = addWish(doors, Picture::Lock, Rank::Plain, core::input::LockNow{});
    for (BigButton *door : {m_staff, m_pin, m_lock}) {
        door->setTypeSize(22);
        doors->setStretchFactor(door, 1);
    }
    column->addLayout(doors);
    m_needs = addWish(column, Picture::Hand, Rank::Plain, core::input::ShowNeeds{});
    m_needs->setTypeSize(22);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_ages, 1, Qt::AlignTop);
    parts->addWidget(m_places, 1, Qt::AlignTop);
    column->addLayout(parts);
    column->addStretch();
    sides->addLayout(column, 2);
}

void StaffDeskScreen::buildRoster(QBoxLayout *sides)
{
    auto *column = new QVBoxLayout;
    buildFilters(column);
    m_table = new PickTable(theme(), m_roster, RosterModel::Name);
    column->addWidget(m_table, 1);
    m_expiry = textLabel(TextRole::Caption);
    m_expiry->setObjectName(u"small"_s);
    column->addWidget(m_expiry);
    sides->addLayout(column, 5);
    connect(m_table, &PickTable::picked, this, [this](int row) {
        Q_EMIT wish(core::input::SelectPerson{m_roster.entryAt(row).who});
    });
}

void StaffDeskScreen::buildFilters(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    for (std::size_t i = 0; i < filters.size(); ++i) {
        m_filters[i] = new BigButton(theme());
        m_filters[i]->setCheckable(true);
        m_filters[i]->setTypeSize(28);
        row->addWidget(m_filters[i], 1);
        connect(m_filters[i], &QPushButton::clicked, this, [this, i] {
            m_roster.setFilter(filters[i]);
            retranslateFilters();
        });
    }
    m_find = addWish(row, Picture::Search, Rank::Plain, core::input::FindPeople{});
    m_find->setTypeSize(28);
    row->setStretchFactor(m_find, 1);
    column->addLayout(row);
}

void StaffDeskScreen::show(const core::screen::StaffDesk &state)
{
    m_shelterName = state.shelterName;
    m_open = state.shelterOpen;
    m_entries = state.roster;
    m_present = state.present;
    m_undecided = state.undecided;
    m_repeatCount = static_cast<int>(state.repeats.size());
    m_expiries = state.expiries;
    m_shift = state.shift;
    m_roster.setRoster(m_entries, state.today);
    retranslate();
}

void StaffDeskScreen::forget()
{
    m_entries.clear();
    m_roster.setRoster({});
    m_roster.setFilter(RosterModel::Filter::All);
}

void StaffDeskScreen::retranslateSummary()
{
    std::map<core::AgeBand, int> ages;
    std::map<core::Place, int> places;
    for (const auto &[cell, people] : m_present.cells()) {
        ages[cell.ageBand] += people;
        places[cell.place] += people;
    }
    const int total = m_present.total();
    m_total->setText(m_undecided > 0 ? tr("いま%1〜%2人").arg(total).arg(total + m_undecided)
                                     : tr("いま%n人", nullptr, total));
    m_repeats->setVisible(m_repeatCount > 0);
    m_repeats->setWords(tr("同じ人かもしれない：%n組", nullptr, m_repeatCount));
    m_ages->setText(summary(ages));
    m_places->setText(summary(places));
    retranslateExpiry();
}

void StaffDeskScreen::retranslateExpiry()
{
    QStringList lines;
    if (m_expiries.deleted > 0) {
        lines << tr("退所後に名前を消した人：%1（最後は%2）")
                     .arg(m_expiries.deleted)
                     .arg(shownTime(m_expiries.lastAt, 0));
    }
    if (m_expiries.withheld > 0) {
        lines << tr("本部に届く前の人：%1").arg(m_expiries.withheld);
    }
    m_expiry->setText(lines.join(u"　"_s));
    m_expiry->setVisible(!lines.isEmpty());
}

void StaffDeskScreen::retranslateFilters()
{
    int in = 0;
    int all = 0;
    int nameless = 0;
    for (const core::RosterEntry &entry : m_entries) {
        all += entry.sameAs ? 0 : 1;
        in += entry.state.isCounted() && !entry.sameAs ? 1 : 0;
        nameless += isNameless(entry) ? 1 : 0;
    }
    for (std::size_t i = 0; i < filters.size(); ++i) {
        m_filters[i]->setChecked(filters[i] == m_roster.filter());
    }
    m_filters[0]->setWords(tr("全員 %1").arg(all));
    m_filters[1]->setWords(tr("います %1").arg(in));
    m_filters[2]->setWords(tr("いません %1").arg(all - in));
    m_filters[3]->setWords(tr("名前はまだ %1").arg(nameless));
}

void StaffDeskScreen::retranslate()
{
    heading()->setText(m_shelterName.isEmpty() ? tr("避難所が選ばれていません")
                       : m_open ? tr("%1：受付中").arg(shownBriefly(m_shelterName))
                                : tr("%1：受付は止まっています").arg(shownBriefly(m_shelterName)));
    retranslateSummary();
    retranslateFilters();
    m_roster.retranslate();
    m_table->setAccessibleTitle(tr("名簿"));
    m_find->setWords(tr("さがす"));
    m_needs->setWords(tr("配慮が必要な人"));
    const bool hasPin = m_shift.pin == core::screen::StaffDesk::ShiftPin::Set;
    m_notice->setVisible(m_shift.envelopeUsed.has_value());
    m_notice->setText(tr("封筒の合言葉が使われました。「職員」から新しい封筒を作ってください。"));
    m_staff->setWords(tr("職員"));
    m_pin->setVisible(!hasPin);
    m_pin->setWords(tr("短い番号"));
    m_lock->setVisible(hasPin);
    m_lock->setWords(tr("鍵をかける"));
    m_choose->setWords(tr("避難所を選ぶ"));
    m_paper->setWords(tr("紙の記録を入れる"));
    m_paper->setEnabled(!m_shelterName.isEmpty());
    m_openShelter->setVisible(!m_open);
    m_openShelter->setEnabled(!m_shelterName.isEmpty());
    m_openShelter->setWords(tr("受付を始める"));
    m_closeShelter->setVisible(m_open);
    m_closeShelter->setWords(tr("受付を止める"));
    m_leave->setWords(tr("名簿を閉じる"));
}

} // namespace ui
