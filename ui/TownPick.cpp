// SPDX-License-Identifier: Apache-2.0
#include "ui/TownPick.h"

#include "ui/BigButton.h"
#include "ui/KeyPad.h"
#include "ui/PartStack.h"
#include "ui/PickTable.h"
#include "ui/ShownText.h"
#include "ui/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Voiced and small letters stand in the row of the letter that they are made of.
const std::array soundRows{u"アイウエオァィゥェォヴ"_s,
                           u"カキクケコガギグゲゴヵヶ"_s,
                           u"サシスセソザジズゼゾ"_s,
                           u"タチツテトダヂヅデドッ"_s,
                           u"ナニヌネノ"_s,
                           u"ハヒフヘホバビブベボパピプペポ"_s,
                           u"マミムメモ"_s,
                           u"ヤユヨャュョ"_s,
                           u"ラリルレロ"_s,
                           u"ワヲンヮ"_s};
constexpr int postcodeDigits = 7;

} // namespace

TownPick::TownPick(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_keys(new PartStack)
    , m_other(new BigButton(theme, Picture::Number))
    , m_table(new PickTable(theme, m_offered, TownModel::Name))
{
    m_soundKeys = soundKeys();
    m_postcodeKeys = postcodeKeys();
    m_keys->addPart(m_soundKeys);
    m_keys->addPart(m_postcodeKeys);
    m_other->setTypeSize(28);
    auto *left = new QVBoxLayout;
    left->addWidget(m_keys, 1);
    left->addWidget(m_other);
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addLayout(left, 2);
    sides->addWidget(m_table, 5);
    connect(m_other, &QPushButton::clicked, this, [this] {
        ask(m_by == By::Sound ? By::Postcode : By::Sound);
    });
    connect(m_table, &PickTable::picked, this, [this](int row) {
        Q_EMIT picked(m_offered.townAt(row).address);
    });
}

QWidget *TownPick::soundKeys()
{
    auto *keys = new QWidget;
    auto *grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < static_cast<int>(soundRows.size()); ++i) {
        auto *row = new BigButton(m_theme, Picture::None, Rank::Plain, BigButton::Shape::Key);
        row->setCheckable(true);
        m_rows.push_back(row);
        grid->addWidget(row, i / 3, i % 3);
        connect(row, &QPushButton::clicked, this, [this, i] { choose(i); });
    }
    return keys;
}

QWidget *TownPick::postcodeKeys()
{
    auto *keys = new QWidget;
    auto *column = new QVBoxLayout(keys);
    column->setContentsMargins(0, 0, 0, 0);
    m_entry = textLabel(TextRole::Lead);
    m_entry->setWordWrap(false);
    m_pad = new KeyPad(m_theme, {"123", "456", "789", "<0"});
    column->addWidget(m_entry);
    column->addWidget(m_pad, 1);
    connect(m_pad, &KeyPad::typed, this, [this](char digit) {
        if (m_postcode.size() < postcodeDigits) {
            setPostcode(m_postcode + QLatin1Char(digit));
        }
    });
    connect(m_pad, &KeyPad::erased, this, [this] {
        setPostcode(m_postcode.chopped(m_postcode.isEmpty() ? 0 : 1));
    });
    return keys;
}

void TownPick::setTowns(const QList<core::Town> &towns)
{
    if (m_towns != towns) {
        m_towns = towns;
        begin();
    }
}

void TownPick::begin()
{
    ask(By::Sound);
}

void TownPick::ask(By by)
{
    m_by = by;
    m_keys->turnTo(by == By::Sound ? m_soundKeys : m_postcodeKeys);
    m_row = -1;
    setPostcode({});
}

void TownPick::choose(int row)
{
    m_row = row;
    const QString &letters = soundRows.at(static_cast<std::size_t>(row));
    offer([&letters](const core::Town &town) { return letters.contains(town.kana.front()); });
    retranslate();
}

void TownPick::setPostcode(const QString &digits)
{
    m_postcode = digits;
    offer([&digits](const core::Town &town) { return town.postcode.startsWith(digits); });
    retranslate();
}

void TownPick::offer(const std::function<bool(const core::Town &)> &isMeant)
{
    QList<core::Town> meant;
    std::copy_if(m_towns.begin(), m_towns.end(), std::back_inserter(meant), isMeant);
    m_offered.setTowns(meant);
}

bool TownPick::press(QKeyEvent &event)
{
    return m_by == By::Postcode && m_pad->press(event);
}

void TownPick::retranslate()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setWords(soundRows.at(i).first(1));
        m_rows[i]->setAccessibleName(tr("%1の行").arg(soundRows.at(i).first(1)));
        m_rows[i]->setChecked(static_cast<int>(i) == m_row);
    }
    m_other->setWords(m_by == By::Sound ? tr("郵便番号でさがす") : tr("町の名前でさがす"));
    m_entry->setText(u"〒"_s + m_postcode.leftJustified(postcodeDigits, u'_'));
    m_entry->setAccessibleName(tr("郵便番号：%1").arg(spelled(m_postcode)));
    m_pad->setEraseEnabled(!m_postcode.isEmpty());
    m_pad->setLettersEnabled(m_postcode.size() < postcodeDigits);
    m_pad->retranslate();
    m_table->setAccessibleTitle(tr("町の一覧"));
}

} // namespace ui
