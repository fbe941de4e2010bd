// SPDX-License-Identifier: Apache-2.0
#include "ui/KeyPad.h"

#include <QGridLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

KeyPad::KeyPad(const Theme &theme, const std::vector<QByteArray> &rows, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const QByteArray &keys = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < keys.size(); ++column) {
            addKey(grid, keys.at(column), row, column);
        }
    }
    connect(&theme, &Theme::changed, this, &KeyPad::applyTheme);
    applyTheme();
    retranslate();
}

void KeyPad::addKey(QGridLayout *grid, char key, int row, int column)
{
    const bool isErase = key == erase;
    const bool isEnter = key == enter;
    const Picture picture = isErase ? Picture::Delete : isEnter ? Picture::Check : Picture::None;
    const Rank rank = isEnter ? Rank::Primary : Rank::Plain;
    auto *button = new BigButton(m_theme, picture, rank, BigButton::Shape::Key, this);
    button->setTypeSize(52);
    if (isErase) {
        m_erase = button;
    } else if (isEnter) {
        m_enter = button;
    } else if (key == ' ') {
        m_space = button;
        button->setTypeSize(28);
        m_letters += key;
    } else {
        button->setWords(QString(QLatin1Char(key)).toUpper());
        m_letters += key;
    }
    m_keys.push_back({key, button});
    grid->addWidget(button, row, column);
    connect(button, &QPushButton::clicked, this, [this, key] { fire(key); });
}

void KeyPad::fire(char key)
{
    if (key == erase) {
        Q_EMIT erased();
    } else if (key == enter) {
        Q_EMIT entered();
    } else {
        Q_EMIT typed(key);
    }
}

void KeyPad::setEnterEnabled(bool ready)
{
    if (m_enter != nullptr) {
        m_enter->setEnabled(ready);
    }
}

bool KeyPad::isEnterEnabled() const
{
    return m_enter != nullptr && m_enter->isEnabled();
}

void KeyPad::setLettersEnabled(bool room)
{
    setOffered(room ? m_letters : QByteArray());
}

void KeyPad::setOffered(const QByteArray &letters)
{
    for (const Key &key : m_keys) {
        if (key.button != m_erase && key.button != m_enter) {
            key.button->setEnabled(letters.contains(key.letter));
        }
    }
}

void KeyPad::setEraseEnabled(bool any)
{
    if (m_erase != nullptr) {
        m_erase->setEnabled(any);
    }
}

void KeyPad::retranslate()
{
    if (m_erase != nullptr) {
        m_erase->setAccessibleName(tr("1文字消す"));
    }
    if (m_enter != nullptr) {
        m_enter->setWords(tr("OK"));
        m_enter->setTypeSize(34);
        m_enter->setPicture(Picture::None);
        m_enter->setAccessibleName(tr("入力を終わる"));
    }
    if (m_space != nullptr) {
        m_space->setWords(tr("空白"));
    }
}

bool KeyPad::has(char letter) const
{
    return m_letters.contains(letter);
}

bool KeyPad::press(QKeyEvent &event)
{
    const int key = event.key();
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
        Q_EMIT erased();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (isEnterEnabled() && !event.isAutoRepeat()) {
            Q_EMIT entered();
        }
        return true;
    }
    // Key codes of printable ASCII are the capital letters themselves. The text of the event is
    // not looked at: it would be one more copy of a secret.
    if (key < 0x20 || key > 0x7E) {
        return false;
    }
    const char capital = static_cast<char>(key);
    const bool isLetter = capital >= 'A' && capital <= 'Z';
    const char small = isLetter ? static_cast<char>(capital + ('a' - 'A')) : capital;
    if (!has(capital) && !has(small)) {
        return false;
    }
    Q_EMIT typed(has(small) ? small : capital);
    return true;
}

void KeyPad::applyTheme()
{
    layout()->setSpacing(m_theme.px(Theme::gap));
    for (const Key &key : m_keys) {
        // A pad of few keys may have large ones; a wide pad must not scatter its letters.
        key.button->setMaximumHeight(m_theme.px(140));
        key.button->setMaximumWidth(m_theme.px(m_keys.size() > 12 ? 150 : 260));
    }
}

} // namespace ui
