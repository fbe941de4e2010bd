// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CarPlateScreen.h"

#include "ui/KeyPad.h"
#include "ui/ShownPerson.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

CarPlateScreen::CarPlateScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_plate(new BigButton(theme, Picture::Car))
    , m_slot(new BigButton(theme, Picture::Number))
    , m_pad(new KeyPad(theme, {"123", "456", "789", "<0"}))
{
    auto *words = new QVBoxLayout;
    for (BigButton *field : {m_plate, m_slot}) {
        field->setCheckable(true);
        field->setTypeSize(44);
        words->addWidget(field);
    }
    words->addWidget(m_advice);
    words->addStretch();
    auto *sides = new QHBoxLayout;
    sides->addLayout(words, 1);
    sides->addWidget(m_pad, 1);
    content()->addLayout(sides, 1);
    m_unknown = addWish(foot(), Picture::None, Rank::Plain, core::input::Next{});
    m_save = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    connect(m_plate, &QPushButton::clicked, this, [this] { turnTo(Entry::Plate); });
    connect(m_slot, &QPushButton::clicked, this, [this] { turnTo(Entry::Slot); });
    connect(m_pad, &KeyPad::typed, this, &CarPlateScreen::type);
    connect(m_pad, &KeyPad::erased, this, &CarPlateScreen::erase);
}

QString *CarPlateScreen::entered(core::Car &car) const
{
    return m_entry == Entry::Plate ? &car.plate : &car.slot;
}

void CarPlateScreen::type(char digit)
{
    core::Car car = m_state->car;
    QString *text = entered(car);
    const qsizetype most = m_entry == Entry::Plate ? core::mostOfPlate : core::mostOfSlot;
    if (text->size() < most) {
        text->append(QLatin1Char(digit));
        Q_EMIT wish(core::input::SetCar{car});
    }
}

void CarPlateScreen::erase()
{
    core::Car car = m_state->car;
    QString *text = entered(car);
    if (!text->isEmpty()) {
        text->chop(1);
        Q_EMIT wish(core::input::SetCar{car});
    }
}

void CarPlateScreen::turnTo(Entry entry)
{
    m_entry = entry;
    retranslate();
}

void CarPlateScreen::show(const core::screen::CarPlate &state)
{
    if (!m_state) {
        m_entry = Entry::Plate;
    }
    m_state = state;
    retranslate();
}

void CarPlateScreen::forget()
{
    m_state.reset();
    m_plate->setWords({});
    m_slot->setWords({});
    heading()->clear();
}

bool CarPlateScreen::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void CarPlateScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const core::Car &car = m_state->car;
    heading()->setText(tr("%1 の車").arg(m_state->correction.entry.who.handle.displayText()));
    const QString open = QStringLiteral("_");
    m_plate->setWords(
        tr("ナンバー %1")
            .arg(shownPlate(car.plate) + (m_entry == Entry::Plate ? open : QString())));
    const QString slot = car.slot + (m_entry == Entry::Slot ? open : QString());
    m_slot->setWords(slot.isEmpty() ? tr("場所の番号") : tr("場所の番号 %1").arg(slot));
    m_plate->setChecked(m_entry == Entry::Plate);
    m_slot->setChecked(m_entry == Entry::Slot);
    m_advice->setText(
        tr("ナンバーは、うしろの大きな数字（4けたまで）です。車にいる人を呼ぶときに使います。"));
    m_pad->setEraseEnabled(!entered(m_state->car)->isEmpty());
    m_pad->retranslate();
    m_unknown->setWords(tr("車は、あとで"));
    m_save->setEnabled(core::isCar(car));
    m_save->setWords(tr("この車で記録する"));
}

} // namespace ui
