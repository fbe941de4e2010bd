// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"

#include <QWidget>

class QAbstractTableModel;
class QTableView;

namespace ui {

// A long list from which one row is picked by one tap or Enter: rows as high as a finger, and two
// big buttons that turn it page by page, because nobody should have to drag.
class PickTable : public QWidget
{
    Q_OBJECT

public:
    // The column that takes the room the others leave.
    PickTable(const Theme &theme,
              QAbstractTableModel &model,
              int wideColumn,
              QWidget *parent = nullptr);

    void setAccessibleTitle(const QString &title);
    void fitColumns();

Q_SIGNALS:
    void picked(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildView(QAbstractTableModel &model);
    void watchOverflow();
    void applyTheme();
    void retranslate();

    const Theme &m_theme;
    int m_wideColumn;
    QTableView *m_view;
    BigButton *m_up;
    BigButton *m_down;
};

} // namespace ui
