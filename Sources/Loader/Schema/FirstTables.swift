/// The tables as the first version of the store made them.
///
/// Frozen: this text is never edited. A field that is added to the catalogue gets a further migration, and a test
/// holds that all migrations together yield exactly the columns of the catalogue.
enum FirstTables {
    static let reports = """
        CREATE TABLE reports (
            id INTEGER PRIMARY KEY,
            loaded_at TEXT CHECK (loaded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
            content_hash TEXT NOT NULL,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            fiscal_year INTEGER CHECK (fiscal_year BETWEEN 2000 AND 2099),
            source_path TEXT, source_sha256 TEXT, source_bytes INTEGER, source_format TEXT,
            source_encoding TEXT, source_money_unit TEXT,
            department_name TEXT, department_key TEXT, department_scope TEXT,
            department_province TEXT, department_prefecture TEXT, department_county TEXT,
            department_level TEXT, department_subordinates TEXT,
            staffing_total INTEGER, staffing_active INTEGER, staffing_retired_cadres INTEGER,
            staffing_retired INTEGER, staffing_active_change INTEGER,
            staffing_retired_cadres_change INTEGER, staffing_retired_change INTEGER,
            staffing_offices INTEGER,
            income_total INTEGER, income_current_year INTEGER, income_fiscal_appropriation INTEGER,
            income_superior_subsidy INTEGER, income_institutional INTEGER, income_business INTEGER,
            income_affiliate_remittance INTEGER, income_other INTEGER, income_surplus_used INTEGER,
            income_opening_balance INTEGER, income_fiscal_appropriation_share REAL,
            income_superior_subsidy_share REAL, income_institutional_share REAL,
            income_business_share REAL, income_affiliate_remittance_share REAL,
            income_other_share REAL,
            expenditure_total INTEGER, expenditure_current_year INTEGER, expenditure_basic INTEGER,
            expenditure_project INTEGER, expenditure_remitted_to_superior INTEGER,
            expenditure_business INTEGER, expenditure_affiliate_subsidy INTEGER,
            expenditure_surplus_distributed INTEGER, expenditure_closing_balance INTEGER,
            expenditure_basic_share REAL, expenditure_project_share REAL,
            expenditure_remitted_to_superior_share REAL, expenditure_business_share REAL,
            expenditure_affiliate_subsidy_share REAL,
            overall_change INTEGER, overall_change_rate REAL, overall_income_change INTEGER,
            overall_income_change_rate REAL, overall_expenditure_change INTEGER,
            overall_expenditure_change_rate REAL,
            fiscal_appropriation_income_total INTEGER, fiscal_appropriation_opening_balance INTEGER,
            fiscal_appropriation_income_current_year INTEGER,
            fiscal_appropriation_expenditure_total INTEGER,
            fiscal_appropriation_closing_balance INTEGER,
            fiscal_appropriation_expenditure_current_year INTEGER,
            fiscal_appropriation_change INTEGER, fiscal_appropriation_change_rate REAL,
            fiscal_appropriation_initial_budget INTEGER, fiscal_appropriation_final INTEGER,
            fiscal_appropriation_variance_rate REAL, fiscal_appropriation_income_change INTEGER,
            fiscal_appropriation_income_change_rate REAL,
            fiscal_appropriation_income_initial_budget INTEGER,
            fiscal_appropriation_income_final INTEGER,
            fiscal_appropriation_income_variance_rate REAL,
            general_budget_expenditure INTEGER, general_budget_share_of_expenditure REAL,
            general_budget_change INTEGER, general_budget_change_rate REAL,
            general_budget_initial_budget INTEGER, general_budget_final INTEGER,
            general_budget_variance_rate REAL,
            basic_expenditure_total INTEGER, basic_expenditure_personnel INTEGER,
            basic_expenditure_public INTEGER, basic_expenditure_personnel_includes TEXT,
            basic_expenditure_public_includes TEXT,
            government_fund_income INTEGER, government_fund_expenditure INTEGER,
            government_fund_change INTEGER, government_fund_change_rate REAL,
            government_fund_empty INTEGER,
            state_capital_income INTEGER, state_capital_expenditure INTEGER,
            state_capital_change INTEGER, state_capital_change_rate REAL,
            state_capital_empty INTEGER,
            three_public_total INTEGER, three_public_change INTEGER, three_public_change_rate REAL,
            three_public_overseas INTEGER, three_public_vehicle_total INTEGER,
            three_public_vehicle_purchase INTEGER, three_public_vehicle_operation INTEGER,
            three_public_reception INTEGER, three_public_overseas_share REAL,
            three_public_overseas_change INTEGER, three_public_overseas_change_rate REAL,
            three_public_vehicle_total_share REAL, three_public_vehicle_total_change INTEGER,
            three_public_vehicle_total_change_rate REAL, three_public_reception_share REAL,
            three_public_reception_change INTEGER, three_public_reception_change_rate REAL,
            three_public_overseas_groups INTEGER, three_public_overseas_persons INTEGER,
            three_public_vehicles_purchased INTEGER, three_public_vehicle_fleet INTEGER,
            three_public_reception_batches INTEGER, three_public_reception_persons INTEGER,
            three_public_budget_total INTEGER, three_public_budget_overseas INTEGER,
            three_public_budget_vehicle_purchase INTEGER,
            three_public_budget_vehicle_operation INTEGER, three_public_budget_reception INTEGER,
            three_public_variance_rate REAL, three_public_overseas_variance_rate REAL,
            three_public_vehicle_purchase_variance_rate REAL,
            three_public_vehicle_operation_variance_rate REAL,
            three_public_reception_variance_rate REAL,
            operating_cost_agency INTEGER, operating_cost_agency_change INTEGER,
            operating_cost_agency_change_rate REAL, operating_cost_institution INTEGER,
            operating_cost_institution_change INTEGER, operating_cost_institution_change_rate REAL,
            procurement_total INTEGER, procurement_goods INTEGER, procurement_works INTEGER,
            procurement_services INTEGER, procurement_sme_amount INTEGER,
            procurement_sme_share REAL, procurement_micro_amount INTEGER,
            procurement_micro_share REAL,
            assets_fixed_assets_value INTEGER, assets_buildings_area REAL,
            assets_buildings_value INTEGER, assets_vehicles INTEGER, assets_vehicles_value INTEGER,
            assets_vehicles_leader INTEGER, assets_vehicles_principal INTEGER,
            assets_vehicles_confidential INTEGER, assets_vehicles_emergency INTEGER,
            assets_vehicles_enforcement INTEGER, assets_vehicles_special INTEGER,
            assets_vehicles_retired INTEGER, assets_vehicles_other INTEGER,
            assets_large_equipment INTEGER, assets_general_equipment INTEGER,
            assets_special_equipment INTEGER,
            performance_overall_forms INTEGER, performance_overall_budget INTEGER,
            performance_overall_executed INTEGER, performance_projects_stated INTEGER,
            performance_projects_budget INTEGER, performance_projects_executed INTEGER,
            performance_secret_projects INTEGER, performance_secret_budget INTEGER,
            performance_secret_executed INTEGER        ) STRICT;
        CREATE INDEX reports_by_identity ON reports (department_key, fiscal_year, department_scope);
        CREATE INDEX reports_by_year ON reports (fiscal_year, is_current);
        CREATE UNIQUE INDEX reports_by_file ON reports (source_sha256) WHERE source_sha256 IS NOT NULL;
        """

    static let lists = """
        CREATE TABLE classes (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            lines TEXT,
            class TEXT, amount INTEGER, share REAL,
            PRIMARY KEY (report_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE items (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            account TEXT NOT NULL CHECK (account IN ('general_budget', 'government_fund', 'state_capital')),
            position INTEGER NOT NULL,
            lines TEXT,
            code TEXT, class TEXT, section TEXT, item TEXT, amount INTEGER, change INTEGER, change_rate REAL,
            PRIMARY KEY (report_id, account, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE projects (
            id INTEGER PRIMARY KEY,
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('overall', 'project')),
            position INTEGER NOT NULL,
            lines TEXT,
            name TEXT, supervising_department TEXT, implementing_unit TEXT, total_score REAL,
            UNIQUE (report_id, kind, position)
        ) STRICT;
        CREATE TABLE funds (
            project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            lines TEXT,
            is_total INTEGER NOT NULL CHECK (is_total IN (0, 1)),
            is_scored INTEGER NOT NULL CHECK (is_scored IN (0, 1)),
            source TEXT, initial_budget INTEGER, full_year_budget INTEGER, executed INTEGER,
            weight REAL, execution_rate REAL, score REAL,
            PRIMARY KEY (project_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE indicators (
            project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            lines TEXT,
            target_op TEXT, target_value REAL, target_unit TEXT,
            actual_op TEXT, actual_value REAL, actual_unit TEXT,
            level1 TEXT, level2 TEXT, level3 TEXT, target TEXT, actual TEXT,
            weight REAL, score REAL, completion_rate REAL, scoring_rule TEXT,
            PRIMARY KEY (project_id, position)
        ) STRICT, WITHOUT ROWID;
        """

    static let texts = """
        CREATE TABLE prose (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            path TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX prose_by_report ON prose (report_id, field);
        CREATE TABLE provenance (
            report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
            places TEXT NOT NULL
        ) STRICT;
        CREATE TABLE diagnostics (
            report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL, severity TEXT NOT NULL,
            line INTEGER, "column" INTEGER, detail TEXT NOT NULL, excerpt TEXT,
            PRIMARY KEY (report_id, position)
        ) STRICT, WITHOUT ROWID;
        """
}
