// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/TownModel.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QKeyEvent;
class QLabel;

namespace ui {

class BigButton;
class KeyPad;
class PartStack;
class PickTable;
class Theme;

// Where somebody lives, from the municipality's list: the row of the table of fifty sounds that the
// town's name begins in, then the town; or the postcode, for whoever knows it.
class TownPick : public QWidget
{
    Q_OBJECT

public:
    explicit TownPick(const Theme &theme, QWidget *parent = nullptr);

    void setTowns(const QList<core::Town> &towns);
    // All of them again.
    void begin();
    void retranslate();
    // Digits are of a postcode. Answers whether the key was used.
    bool press(QKeyEvent &event);

Q_SIGNALS:
    void picked(const QString &address);

private:
    enum class By { Sound, Postcode };

    [[nodiscard]] QWidget *soundKeys();
    [[nodiscard]] QWidget *postcodeKeys();
    void ask(By by);
    void choose(int row);
    void setPostcode(const QString &digits);
    void offer(const std::function<bool(const core::Town &)> &isMeant);

    const Theme &m_theme;
    QList<core::Town> m_towns;
    TownModel m_offered;
    QString m_postcode;
    By m_by = By::Sound;
    int m_row = -1; // chosen; -1: none
    PartStack *m_keys = nullptr;
    QWidget *m_soundKeys = nullptr;
    QWidget *m_postcodeKeys = nullptr;
    std::vector<BigButton *> m_rows;
    QLabel *m_entry = nullptr;
    KeyPad *m_pad = nullptr;
    BigButton *m_other = nullptr;
    PickTable *m_table = nullptr;
};

} // namespace ui
